import {
  addDays,
  isoWeekStart,
  mergeIntervals,
  type DateSpan,
  type Interval,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { aroundWeek, timeOf, touching, type HeldTime } from './open-week.js';
import { roomClosedTime } from './taken-time.js';
import type { RoomTime } from './rooms.js';
import type { BusyPeriod, StructureDays } from './timetable.js';

/** What takes one room of a house around one week, whatever it is needed for. Milliseconds since the epoch. */
export interface RoomWeek {
  readonly structureId: string;
  readonly roomId: string;
  readonly monday: CivilDate;
  /** What counts for ever, sorted and disjoint. */
  readonly busy: readonly Interval[];
  readonly holds: readonly HeldTime[];
  /** Closures of this room alone, sorted and disjoint. */
  readonly closed: readonly Interval[];
}

/**
 * The weeks of a room that a span of civil days touches, those in which nothing takes it included. A hold that has ended
 * at `now` is left out. Source: rule 10 of `slotsOf`.
 */
export function roomWeeksOf(
  roomId: string,
  { structureId, closures }: StructureDays,
  busy: readonly BusyPeriod[],
  span: DateSpan,
  now: Date,
): RoomWeek[] {
  const closed = mergeIntervals(roomClosedTime(closures, roomId));
  const weeks: RoomWeek[] = [];
  for (let monday = isoWeekStart(span.first); monday <= span.last; monday = addDays(monday, 7)) {
    const near = aroundWeek(monday);
    const taken = timeOf(busy, now, near);
    weeks.push({ structureId, roomId, monday, ...taken, closed: closed.filter(touching(near)) });
  }
  return weeks;
}

/** What takes the room at `now` (milliseconds) around its week. */
export function roomTimeAt({ roomId, busy, holds, closed }: RoomWeek, now: number): RoomTime {
  const living = holds.filter(({ until }) => until > now);
  return {
    roomId,
    busy: living.length === 0 ? busy : mergeIntervals([...busy, ...living]),
    closed,
  };
}
