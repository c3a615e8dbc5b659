import type { CivilDate, WallTime } from '@maillage/kernel';
import { civilDateOfEpochDay, DAY_MS, epochDayOf } from './civil-date.js';
import { minutesOf, wallTimeOfMinutes } from './wall-time.js';
import { offsetAt } from './zone-offset.js';

/** A half-open stretch of time, [from, to). */
export interface InstantRange {
  readonly from: Date;
  readonly to: Date;
}

/** Where a wall clock stands: its civil date, and milliseconds since its midnight. */
export interface LocalTime {
  readonly epochDay: number;
  readonly msOfDay: number;
}

/** What the wall clock of `zone` shows at an instant (milliseconds since the epoch). */
export function localTimeOf(ms: number, zone: string): LocalTime {
  const local = ms + offsetAt(zone, ms);
  const epochDay = Math.floor(local / DAY_MS);
  return { epochDay, msOfDay: local - epochDay * DAY_MS };
}

/** The civil date of an instant in an IANA zone. @throws DomainError `CALENDAR.UNKNOWN_ZONE`. */
export function civilDateOf(instant: Date, zone: string): CivilDate {
  return civilDateOfEpochDay(localTimeOf(instant.getTime(), zone).epochDay);
}

/** The time of day of an instant in an IANA zone, seconds cut off. @throws DomainError `CALENDAR.UNKNOWN_ZONE`. */
export function wallTimeOf(instant: Date, zone: string): WallTime {
  return wallTimeOfMinutes(Math.floor(localTimeOf(instant.getTime(), zone).msOfDay / 60_000));
}

/**
 * The instant at which the wall clock of `zone` shows `time` on `date`: `undefined` when it never does
 * (clocks go forward), the FIRST instant when it does twice (clocks go back). 24:00 is 00:00 of the next day.
 * Source: domain-appointments §4. @throws DomainError `CALENDAR.UNKNOWN_ZONE`.
 */
export function instantOf(date: CivilDate, time: WallTime, zone: string): Date | undefined {
  const ms = instantOfLocal(epochDayOf(date), minutesOf(time) * 60_000, zone);
  return ms === undefined ? undefined : new Date(ms);
}

/**
 * As `instantOf`, and where the wall clock skips `time`, the instant at which it jumps.
 * For the ends of intervals, which must always exist. @throws DomainError `CALENDAR.UNKNOWN_ZONE`.
 */
export function instantAtOrAfter(date: CivilDate, time: WallTime, zone: string): Date {
  return new Date(instantAtOrAfterLocal(epochDayOf(date), minutesOf(time) * 60_000, zone));
}

/** `instantOf` over plain numbers: epoch day and milliseconds of the day in, milliseconds since the epoch out. */
export function instantOfLocal(
  epochDay: number,
  msOfDay: number,
  zone: string,
): number | undefined {
  const local = epochDay * DAY_MS + msOfDay;
  const before = offsetAt(zone, local - DAY_MS);
  const after = offsetAt(zone, local + DAY_MS);
  if (before === after) return local - before;
  const candidates = [local - before, local - after].filter(
    (ms) => ms + offsetAt(zone, ms) === local,
  );
  return candidates.length === 0 ? undefined : Math.min(...candidates);
}

/** `instantAtOrAfter` over plain numbers. */
export function instantAtOrAfterLocal(epochDay: number, msOfDay: number, zone: string): number {
  const exact = instantOfLocal(epochDay, msOfDay, zone);
  if (exact !== undefined) return exact;
  const local = epochDay * DAY_MS + msOfDay;
  let low = local - DAY_MS;
  let high = local + DAY_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(zone, middle) < local) low = middle;
    else high = middle;
  }
  return high;
}

/** The instants of a civil date in a zone, [from, to): 23, 24 or 25 hours. @throws DomainError `CALENDAR.UNKNOWN_ZONE`. */
export function dayBounds(date: CivilDate, zone: string): InstantRange {
  const epochDay = epochDayOf(date);
  return {
    from: new Date(instantAtOrAfterLocal(epochDay, 0, zone)),
    to: new Date(instantAtOrAfterLocal(epochDay + 1, 0, zone)),
  };
}

/** Whether the wall clock of `zone` is moved during `date`. @throws DomainError `CALENDAR.UNKNOWN_ZONE`. */
export function clockChangesOn(date: CivilDate, zone: string): boolean {
  const { from, to } = dayBounds(date, zone);
  return to.getTime() - from.getTime() !== DAY_MS;
}

/** The UTC days that [from, to) touches, in order; none when it is empty. */
export function utcDaysTouched(range: InstantRange): CivilDate[] {
  const first = Math.floor(range.from.getTime() / DAY_MS);
  const afterLast = Math.ceil(range.to.getTime() / DAY_MS);
  if (range.to <= range.from) return [];
  return Array.from({ length: afterLast - first }, (_, index) =>
    civilDateOfEpochDay(first + index),
  );
}
