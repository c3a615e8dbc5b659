import type { CivilDate } from '@maillage/kernel';

/** Hours to the next round of erasing, after the start of the service and after a round. */
const HOURS_TO_NEXT_ROUND = { started: 1, erased: 24 } as const;

export function nextRound(now: Date, after: keyof typeof HOURS_TO_NEXT_ROUND): Date {
  return new Date(now.getTime() + HOURS_TO_NEXT_ROUND[after] * 3_600_000);
}

/** Days ahead that a forecast counts. */
export const FORECAST_DAYS = 30;

/**
 * The latest day of activity that is `months` whole months before `today`: whoever did nothing after it is erased
 * today. The last day of a month stands for all days that the other month has not: six months before 28 February is
 * 31 August.
 * @param months of retention, 6 to 24. Source: network settings, domain-directory §3.
 */
export function lastInactiveDay(today: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const last = lastDayOf(count);
  const endOfMonth = day === lastDayOf(year * 12 + (month - 1));
  const two = (n: number) => String(n).padStart(2, '0');
  const there = `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`;
  return `${there}-${two(endOfMonth ? last : Math.min(day, last))}` as CivilDate;
}

/** @param count months since the year 0. */
function lastDayOf(count: number): number {
  return new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
}
