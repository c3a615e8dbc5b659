import { addDays, isoWeekStart, type DateSpan, type InstantRange } from '@maillage/calendar';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import type { Opening } from '../../openings/ports/openings.js';
import { openWeeksOf, roomWeeksOf, type OpenWeek, type RoomWeek } from '../domain/index.js';
import type { TimetableLoader } from './timetables.js';

/**
 * The weeks of openings that a span of civil days touches, worked out from the database, by opening. An opening
 * whose member does not receive there any more or whose structure is not among those given has no entry.
 */
export async function loadOpenWeeks(
  timetables: TimetableLoader,
  openings: readonly Opening[],
  structures: readonly StructureCopy[],
  span: DateSpan,
  now: Date,
): Promise<ReadonlyMap<string, readonly OpenWeek[]>> {
  const known = new Set(structures.map(({ id }) => id));
  const here = openings.filter(({ structureId }) => known.has(structureId));
  const loaded = await timetables.load(here, structures, instantsAround(span));
  return new Map(
    loaded.of.flatMap((timetable) =>
      timetable.openings.map(
        (plan) => [plan.openingId, openWeeksOf(plan, timetable, span, now)] as const,
      ),
    ),
  );
}

/** The weeks of all rooms of structures that a span of civil days touches, worked out from the database. */
export async function loadRoomWeeks(
  timetables: TimetableLoader,
  structures: readonly StructureCopy[],
  span: DateSpan,
  now: Date,
): Promise<RoomWeek[]> {
  const rooms = await timetables.roomsOf(structures, instantsAround(span));
  return rooms.flatMap(({ roomId, structure, busy }) =>
    roomWeeksOf(roomId, structure, busy, span, now),
  );
}

/**
 * The whole weeks that a span touches, and of UTC a day before and two after: what any zone's days may touch, and what a
 * buffer may run into. A week is written whole: what takes its other days must be known as well.
 */
function instantsAround({ first, last }: DateSpan): InstantRange {
  return {
    from: new Date(`${addDays(isoWeekStart(first), -1)}T00:00:00Z`),
    to: new Date(`${addDays(isoWeekStart(last), 9)}T00:00:00Z`),
  };
}
