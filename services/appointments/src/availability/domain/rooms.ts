import { firstEndingAfter, mergeIntervals, type Interval } from '@maillage/calendar';
import type { RoomNeed } from '@maillage/contracts/codes';
import { busyTime, roomClosedTime } from './taken-time.js';
import type { BusyPeriod, MotiveRules, RoomPlan, StructureDays } from './timetable.js';

const MINUTE_MS = 60_000;

/** When a room of a house cannot be used; milliseconds since the epoch, each list sorted and disjoint. */
export interface RoomTime {
  readonly roomId: string;
  /** Appointments, workshops and holds, with their buffers. */
  readonly busy: readonly Interval[];
  /** Closures of this room alone. */
  readonly closed: readonly Interval[];
}

/** Whether a motive needs a room at all. */
export function needsRoom(need: RoomNeed | undefined): need is Exclude<RoomNeed, 'none'> {
  return need !== undefined && need !== 'none';
}

/** The rooms of a house that meet a need, by id; none where none is needed. */
export function roomsMeeting(
  need: RoomNeed | undefined,
  rooms: readonly RoomPlan[] | undefined,
): readonly RoomPlan[] {
  if (!needsRoom(need)) return [];
  const meeting = (rooms ?? []).filter(({ kind }) => need === 'any' || need === kind);
  return meeting.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Whether an opening can take a motive as far as rooms go: always where none is needed; in its own room only if that is
 * one of the house's that meet the need; without a room of its own if the house has one that does.
 * Source: rule 10 of `slotsOf`.
 */
export function mayMeet(
  need: RoomNeed | undefined,
  rooms: readonly RoomPlan[] | undefined,
  ownRoomId: string | undefined,
): boolean {
  if (!needsRoom(need)) return true;
  const meeting = roomsMeeting(need, rooms);
  return ownRoomId === undefined ? meeting.length > 0 : meeting.some(({ id }) => id === ownRoomId);
}

/**
 * The rooms of a house that meet a need, by id, with what takes them at `now`.
 * @param range in milliseconds; what is outside of it is left out
 */
export function roomTimesOf(
  need: RoomNeed | undefined,
  structure: StructureDays,
  roomsBusy: ReadonlyMap<string, readonly BusyPeriod[]>,
  now: Date,
  range: Interval,
): RoomTime[] {
  return roomsMeeting(need, structure.rooms).map(({ id }) => ({
    roomId: id,
    busy: busyTime(roomsBusy.get(id) ?? [], now, range),
    closed: mergeIntervals(roomClosedTime(structure.closures, id)),
  }));
}

/**
 * The first of the rooms that can be used by an appointment at a start: nothing takes it for the duration and the buffer
 * after it, and it is open for the duration. Source: rule 10 of `slotsOf`.
 * @param start milliseconds since the epoch
 */
export function freeRoomAt(
  rooms: readonly RoomTime[],
  start: number,
  { durationMinutes, bufferMinutes }: Pick<MotiveRules, 'durationMinutes' | 'bufferMinutes'>,
): string | undefined {
  const end = start + durationMinutes * MINUTE_MS;
  const whole = { from: start, to: end + bufferMinutes * MINUTE_MS };
  return rooms.find(
    ({ busy, closed }) => !touches(busy, whole) && !touches(closed, { from: start, to: end }),
  )?.roomId;
}

function touches(taken: readonly Interval[], { from, to }: Interval): boolean {
  const next = taken[firstEndingAfter(taken, from)];
  return next !== undefined && next.from < to;
}
