import { DomainError, type CivilDate } from '@maillage/kernel';

export const DAY_MS = 86_400_000;

/** ISO weekday: Monday = 1 … Sunday = 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Reads a civil date written `YYYY-MM-DD`.
 * @throws DomainError invalid `CALENDAR.INVALID_CIVIL_DATE` for another form or a day that does not exist.
 */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) {
    throw new DomainError(
      'invalid',
      'CALENDAR.INVALID_CIVIL_DATE',
      `"${text}" is not a day; write YYYY-MM-DD, for instance 2026-11-22`,
    );
  }
  return text;
}

/** Whether `text` is an existing day written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days since 1970-01-01; the arithmetic of civil dates goes through it. */
export function epochDayOf(date: CivilDate): number {
  const known = daysOfDates.get(date);
  if (known !== undefined) return known;
  const epochDay = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return remembered(daysOfDates, date, epochDay);
}

/** The civil date that is `epochDay` days after 1970-01-01. Range: years 0000 to 9999. */
export function civilDateOfEpochDay(epochDay: number): CivilDate {
  const known = datesOfDays.get(epochDay);
  if (known !== undefined) return known;
  const date = new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as CivilDate;
  return remembered(datesOfDays, epochDay, date);
}

/** Free time is worked out day by day, for thousands of timetables over the same days. */
const DAYS_REMEMBERED = 20_000;
const daysOfDates = new Map<CivilDate, number>();
const datesOfDays = new Map<number, CivilDate>();

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= DAYS_REMEMBERED) known.clear();
  known.set(key, value);
  return value;
}

/** Negative when `a` is before `b`, 0 when equal, positive after. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The civil date `days` later; negative: earlier. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOfEpochDay(epochDayOf(date) + days);
}

/** Civil days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** ISO weekday of a civil date, Monday = 1. */
export function weekdayOf(date: CivilDate): Weekday {
  return weekdayOfEpochDay(epochDayOf(date));
}

/** ISO weekday of an epoch day, Monday = 1 (1970-01-01 was a Thursday). */
export function weekdayOfEpochDay(epochDay: number): Weekday {
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the ISO week that holds `date`. */
export function isoWeekStart(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}
