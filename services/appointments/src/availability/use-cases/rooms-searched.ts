import { needsRoom, roomsMeeting, type MotiveRules, type RoomPlan } from '../domain/index.js';
import type { AskedRooms, AskedWeek, OpenTimes, RoomWeek } from '../ports/open-times.js';

/** As much of a searched structure as says which of its rooms are looked at. */
interface RoomSeeker {
  readonly structureId: string;
  readonly motive: Pick<MotiveRules, 'room'>;
  readonly rooms?: readonly RoomPlan[] | undefined;
}

/**
 * The weeks of the rooms that openings without a room would choose from, by structure: only where the motive needs one,
 * and in the weeks that are looked at. A motive that needs none reads nothing.
 */
export async function roomWeeksFor(
  times: OpenTimes,
  structures: readonly RoomSeeker[],
  weeks: readonly AskedWeek[],
): Promise<ReadonlyMap<string, readonly RoomWeek[]>> {
  const meeting = new Map(
    structures
      .filter(({ motive }) => needsRoom(motive.room))
      .map(({ structureId, motive, rooms }) => [
        structureId,
        new Set(roomsMeeting(motive.room, rooms).map(({ id }) => id)),
      ]),
  );
  const byStructure = new Map<string, RoomWeek[]>();
  if (meeting.size === 0) return byStructure;
  const asked = new Map<string, AskedRooms>();
  for (const { opening, monday } of weeks) {
    const { structureId, roomId } = opening;
    if (roomId === undefined && meeting.has(structureId))
      asked.set(`${monday} ${structureId}`, { structureId, monday });
  }
  if (asked.size === 0) return byStructure;
  for (const week of await times.rooms([...asked.values()])) {
    if (!meeting.get(week.structureId)?.has(week.roomId)) continue;
    const known = byStructure.get(week.structureId);
    if (known) known.push(week);
    else byStructure.set(week.structureId, [week]);
  }
  return byStructure;
}
