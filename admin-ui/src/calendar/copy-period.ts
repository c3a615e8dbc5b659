import { addDays, weekdayOf } from '../time/french-dates.js';

/** What is copied: civil days, both included, and the day on which the first one comes back. */
export interface CopiedPeriod {
  readonly from: string;
  readonly to: string;
  readonly firstDay: string;
}

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** The week of one day, to that of another. */
export function weekCopied(day: string, target: string): CopiedPeriod {
  const from = mondayOf(day);
  return { from, to: addDays(from, 6), firstDay: mondayOf(target) };
}

/** A period, to the week of a day: it comes back on the weekday it begins on. */
export function periodCopied(from: string, to: string, target: string): CopiedPeriod {
  return { from, to, firstDay: addDays(mondayOf(target), weekdayOf(from) - 1) };
}

/** The last day of the copy. */
export function lastDayCopied({ from, to, firstDay }: CopiedPeriod): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return addDays(firstDay, Math.round(days));
}
