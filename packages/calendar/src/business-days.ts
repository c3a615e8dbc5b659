import type { CivilDate } from '@maillage/kernel';
import {
  civilDateOfEpochDay,
  DAY_MS,
  epochDayOf,
  weekdayOf,
  weekdayOfEpochDay,
} from './civil-date.js';
import type { HolidayZone } from './holiday-zones.js';
import { holidaysOf, isHoliday } from './public-holidays.js';
import { instantAtOrAfterLocal, localTimeOf, type LocalTime } from './zoned-time.js';

/**
 * Whether a civil date is a business day: neither Saturday, nor Sunday, nor a public holiday of the zone.
 * Source: domain-referrals §3.
 */
export function isBusinessDay(date: CivilDate, zone: HolidayZone): boolean {
  return weekdayOf(date) <= 5 && !isHoliday(date, zone);
}

/**
 * The deadline `n` business days after `instant`: the same local time in `ianaZone`, n business days later.
 * A start outside business days counts from the next business day 00:00, so that a case opened on Saturday with
 * n = 3 is due on Thursday 00:00 of an ordinary week. Something is overdue strictly after the deadline.
 * Negative n counts back by the same rule (a notice one business day before a deadline); 0 gives the start itself,
 * or the next business day 00:00. A local time that the clock skips becomes the instant of the jump; one that
 * occurs twice becomes the first.
 * @param n whole number of business days.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_ZONE`.
 * Source: domain-referrals §3.
 */
export function addBusinessDays(
  instant: Date,
  n: number,
  ianaZone: string,
  holidayZone: HolidayZone,
): Date {
  const local = localTimeOf(instant.getTime(), ianaZone);
  const start = atBusinessTime(local, holidayZone);
  if (n === 0 && start === local) return new Date(instant);
  const step = n < 0 ? -1 : 1;
  let epochDay = start.epochDay;
  for (let left = Math.abs(n); left > 0; left -= 1) {
    do epochDay += step;
    while (!isBusinessEpochDay(epochDay, holidayZone));
  }
  return new Date(instantAtOrAfterLocal(epochDay, start.msOfDay, ianaZone));
}

/** Whether `now` is strictly after a deadline. Source: domain-referrals §3. */
export function isOverdue(deadline: Date, now: Date): boolean {
  return now.getTime() > deadline.getTime();
}

/**
 * Business time elapsed from `from` to `to`, in hundredths of a business day, as a whole number rounded up.
 * A business day is its 24 hours on the wall clock of `ianaZone`; days that are not business days last nothing.
 * Rounding up keeps it true to deadlines: the result is above 100 × n exactly when `to` is strictly after
 * `addBusinessDays(from, n, …)`. 0 when `to` is not after `from`.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_ZONE`.
 * Source: domain-referrals §3 and §8, domain-reporting §4.
 */
export function businessDurationHundredths(
  from: Date,
  to: Date,
  ianaZone: string,
  holidayZone: HolidayZone,
): number {
  if (to <= from) return 0;
  const start = atBusinessTime(localTimeOf(from.getTime(), ianaZone), holidayZone);
  const end = atBusinessTime(localTimeOf(to.getTime(), ianaZone), holidayZone);
  const days = businessDaysBetween(start.epochDay, end.epochDay, holidayZone);
  const elapsed = days * DAY_MS + end.msOfDay - start.msOfDay;
  return Math.max(0, Math.ceil((elapsed * 100) / DAY_MS));
}

/** Business days in [from, to), civil dates; 0 when `to` is not after `from`. */
export function countBusinessDays(from: CivilDate, to: CivilDate, zone: HolidayZone): number {
  return businessDaysBetween(epochDayOf(from), epochDayOf(to), zone);
}

/** The same place, or 00:00 of the next business day when it lies outside business days. */
function atBusinessTime(local: LocalTime, zone: HolidayZone): LocalTime {
  if (isBusinessEpochDay(local.epochDay, zone)) return local;
  let epochDay = local.epochDay + 1;
  while (!isBusinessEpochDay(epochDay, zone)) epochDay += 1;
  return { epochDay, msOfDay: 0 };
}

function isBusinessEpochDay(epochDay: number, zone: HolidayZone): boolean {
  return isBusinessDay(civilDateOfEpochDay(epochDay), zone);
}

function businessDaysBetween(from: number, to: number, zone: HolidayZone): number {
  if (to <= from) return 0;
  const lost = holidaysBetween(from, to, zone).filter((day) => weekdayOfEpochDay(day) <= 5).length;
  return weekdaysBefore(to) - weekdaysBefore(from) - lost;
}

/** Mondays to Fridays before an epoch day, counted from a fixed Monday. */
function weekdaysBefore(epochDay: number): number {
  const sinceMonday = epochDay + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
}

function holidaysBetween(from: number, to: number, zone: HolidayZone): number[] {
  const found = new Set<number>();
  const lastYear = Number(civilDateOfEpochDay(to).slice(0, 4));
  for (let year = Number(civilDateOfEpochDay(from).slice(0, 4)); year <= lastYear; year += 1) {
    for (const { date } of holidaysOf(zone, year)) {
      const day = epochDayOf(date);
      if (day >= from && day < to) found.add(day);
    }
  }
  return [...found];
}
