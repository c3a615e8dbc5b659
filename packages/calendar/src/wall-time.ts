import { DomainError, type WallTime } from '@maillage/kernel';

/**
 * Reads a time of day written `HH:MM`, 00:00 to 24:00 (24:00 only makes sense as an end).
 * @throws DomainError invalid `CALENDAR.INVALID_WALL_TIME`.
 */
export function wallTime(text: string): WallTime {
  if (!isWallTime(text)) {
    throw new DomainError(
      'invalid',
      'CALENDAR.INVALID_WALL_TIME',
      `"${text}" is not a time of day; write HH:MM between 00:00 and 24:00`,
    );
  }
  return text;
}

/** Whether `text` is a time of day written `HH:MM`, 00:00 to 24:00. */
export function isWallTime(text: string): text is WallTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}

/** Minutes since midnight on the wall clock, 0 to 1440. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * The time of day `minutes` after midnight on the wall clock.
 * @throws DomainError invalid `CALENDAR.INVALID_WALL_TIME` outside 0 to 1440 or for a fraction.
 */
export function wallTimeOfMinutes(minutes: number): WallTime {
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return wallTime(`${hours}:${String(minutes % 60).padStart(2, '0')}`);
}

/** Negative when `a` is before `b`, 0 when equal, positive after. */
export function compareTimes(a: WallTime, b: WallTime): number {
  return minutesOf(a) - minutesOf(b);
}
