import {
  addDays,
  civilDateOf,
  daysBetween,
  isoWeekStart,
  parseQuarter,
  quarterCode,
  quarterDays,
  quarterOf,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';

/** Days of the next quarter during which a quarter stays open, unless the network says otherwise. */
export const defaultClosingDays = 15;

/** Whether entries are still expected, and for how many days. */
export interface QuarterState {
  readonly state: 'open' | 'to-validate';
  /** The first day on which the quarter is no longer open. */
  readonly closingDay: CivilDate;
  /** Whole days from today to the closing day; 0 from then on. */
  readonly daysLeft: number;
}

/** Code of the quarter (`2026-Q4`) an instant falls in, in the structure's IANA zone. @throws DomainError `CALENDAR.UNKNOWN_ZONE`. */
export function quarterOfInstant(instant: Date, zone: string): string {
  return quarterCode(quarterOf(civilDateOf(instant, zone)));
}

/**
 * State of a quarter on a civil day: open until its closing day, `closingDays` days after its last day has ended.
 * @throws DomainError `CALENDAR.INVALID_QUARTER`. Source: domain-reporting §3.
 */
export function quarterStateOn(
  quarter: string,
  today: CivilDate,
  closingDays: number = defaultClosingDays,
): QuarterState {
  const closingDay = addDays(quarterDays(parseQuarter(quarter)).to, closingDays);
  const left = daysBetween(today, closingDay);
  return { state: left > 0 ? 'open' : 'to-validate', closingDay, daysLeft: Math.max(0, left) };
}

/** Mondays of the weeks that a quarter touches, in order: 13 to 14. @throws DomainError `CALENDAR.INVALID_QUARTER`. */
export function weeksOfQuarter(quarter: string): CivilDate[] {
  const { from, to } = quarterDays(parseQuarter(quarter));
  const mondays: CivilDate[] = [];
  for (let monday = isoWeekStart(from); monday < to; monday = addDays(monday, 7)) {
    mondays.push(monday);
  }
  return mondays;
}
