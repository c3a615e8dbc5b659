import type { CivilDate, WallTime } from '@maillage/kernel';
import { daysBetween } from './civil-date.js';
import { minutesOf } from './wall-time.js';
import { instantAtOrAfter, type InstantRange } from './zoned-time.js';

/** From a time of one civil day to a time of the same or a later one, on a wall clock; the end is left out. */
export interface WallPeriod {
  readonly firstDay: CivilDate;
  readonly from: WallTime;
  readonly lastDay: CivilDate;
  readonly to: WallTime;
}

/** The instants [from, to) of a period in an IANA zone; an end that the clock skips is the jump. */
export function instantsOfPeriod(period: WallPeriod, zone: string): InstantRange {
  return {
    from: instantAtOrAfter(period.firstDay, period.from, zone),
    to: instantAtOrAfter(period.lastDay, period.to, zone),
  };
}

/** Minutes of a period on the wall clock, as if no clock were ever changed; 0 or less when it ends before it starts. */
export function wallMinutesOf({ firstDay, from, lastDay, to }: WallPeriod): number {
  return daysBetween(firstDay, lastDay) * 24 * 60 + minutesOf(to) - minutesOf(from);
}
