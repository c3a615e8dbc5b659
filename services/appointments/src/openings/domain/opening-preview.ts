import { intersectIntervals, mergeIntervals, type Interval } from '@maillage/calendar';
import type { PlannedTimeHindrance } from '@maillage/contracts/codes';
import type { OpenTime } from './opening-overlaps.js';

/** What stands against receiving at a time, in milliseconds since the epoch; any order. */
export type Hindrances = Readonly<Partial<Record<PlannedTimeHindrance, readonly Interval[]>>>;

/** One block of a planned opening on one day, and what stands against it. */
export interface PlannedTime extends OpenTime {
  readonly memberId: string;
  readonly hindrance: PlannedTimeHindrance | null;
}

/** From what forbids the time, over what takes it away, to what runs beside it. */
const order = ['not-free', 'holiday', 'closure', 'absence', 'overlap'] as const;

/** The weightiest of what stands against a time, if anything does. */
export function hindranceOf(time: Interval, hindrances: Hindrances): PlannedTimeHindrance | null {
  const met = order.find(
    (each) => intersectIntervals([time], mergeIntervals(hindrances[each] ?? [])).length > 0,
  );
  return met ?? null;
}
