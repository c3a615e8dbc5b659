import { DomainError, type CivilDate } from '@maillage/kernel';
import { civilDate } from './civil-date.js';
import { instantAtOrAfter, type InstantRange } from './zoned-time.js';
import { wallTime } from './wall-time.js';

/** A civil quarter. */
export interface CivilQuarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

/** The quarter that holds a civil date. */
export function quarterOf(date: CivilDate): CivilQuarter {
  const month = Number(date.slice(5, 7));
  return {
    year: Number(date.slice(0, 4)),
    quarter: Math.ceil(month / 3) as CivilQuarter['quarter'],
  };
}

/** `2026-Q4`. Sorts by time. */
export function quarterCode({ year, quarter }: CivilQuarter): string {
  return `${String(year).padStart(4, '0')}-Q${quarter}`;
}

/**
 * Reads `2026-Q4`.
 * @throws DomainError invalid `CALENDAR.INVALID_QUARTER`.
 */
export function parseQuarter(code: string): CivilQuarter {
  const match = /^(\d{4})-Q([1-4])$/.exec(code);
  if (!match) {
    throw new DomainError(
      'invalid',
      'CALENDAR.INVALID_QUARTER',
      `"${code}" is not a quarter; write for instance 2026-Q4`,
    );
  }
  return { year: Number(match[1]), quarter: Number(match[2]) as CivilQuarter['quarter'] };
}

/** First day of the quarter, and first day after it: half-open. Source: domain-reporting §3. */
export function quarterDays(quarter: CivilQuarter): {
  readonly from: CivilDate;
  readonly to: CivilDate;
} {
  return { from: firstDayOf(quarter), to: firstDayOf(nextQuarter(quarter)) };
}

/** The instants of a quarter in an IANA zone, [from, to). @throws DomainError `CALENDAR.UNKNOWN_ZONE`. */
export function quarterBounds(quarter: CivilQuarter, zone: string): InstantRange {
  const { from, to } = quarterDays(quarter);
  const midnight = wallTime('00:00');
  return { from: instantAtOrAfter(from, midnight, zone), to: instantAtOrAfter(to, midnight, zone) };
}

export function previousQuarter({ year, quarter }: CivilQuarter): CivilQuarter {
  return quarter === 1
    ? { year: year - 1, quarter: 4 }
    : { year, quarter: (quarter - 1) as CivilQuarter['quarter'] };
}

export function nextQuarter({ year, quarter }: CivilQuarter): CivilQuarter {
  return quarter === 4
    ? { year: year + 1, quarter: 1 }
    : { year, quarter: (quarter + 1) as CivilQuarter['quarter'] };
}

export function sameQuarterLastYear({ year, quarter }: CivilQuarter): CivilQuarter {
  return { year: year - 1, quarter };
}

function firstDayOf({ year, quarter }: CivilQuarter): CivilDate {
  const month = String(quarter * 3 - 2).padStart(2, '0');
  return civilDate(`${String(year).padStart(4, '0')}-${month}-01`);
}
