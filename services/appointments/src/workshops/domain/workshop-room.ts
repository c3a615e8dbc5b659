import type { InstantRange } from '@maillage/calendar';
import type { WorkshopRoomState } from '@maillage/contracts/codes';

export type RoomState = WorkshopRoomState;

/** What may stand against a workshop in a room. */
export interface RoomSurroundings {
  /** What takes the room, buffers included; it counts while `until` is after now. */
  readonly busy: readonly (InstantRange & { readonly until: Date })[];
  /** Closures of the house; with a room, of that room alone. */
  readonly closed: readonly (InstantRange & { readonly roomId: string | null })[];
  readonly now: Date;
}

/**
 * Whether a workshop could be held in a room: as for an appointment, its buffer must not run into what takes the room,
 * but may run into a closure. Source: domain-appointments §4.
 * @param time from its start, until its end, and to the end of the buffer after it
 */
export function stateOfRoom(
  roomId: string,
  { from, endsAt, to }: InstantRange & { readonly endsAt: Date },
  { busy, closed, now }: RoomSurroundings,
): RoomState {
  const shut = closed.some(
    (each) =>
      (each.roomId === null || each.roomId === roomId) && each.from < endsAt && each.to > from,
  );
  if (shut) return 'closed';
  return busy.some((each) => each.from < to && each.to > from && each.until > now)
    ? 'taken'
    : 'free';
}
