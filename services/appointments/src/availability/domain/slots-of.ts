import { civilDateOf, mergeIntervals, type DateSpan, type Interval } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { freeBlocksOf, startsIn } from './free-time.js';
import { freeRoomAt, mayMeet, needsRoom, roomTimesOf } from './rooms.js';
import { absentTime, busyTime, closedTime } from './taken-time.js';
import type {
  Booker,
  MemberTimetable,
  MotiveRules,
  OpeningPlan,
  SearchWindow,
  Slot,
} from './timetable.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The free slots of one member for one motive, sorted by start, then structure. Pure: the same arguments give the
 * same answer, and nothing else is read. Source: domain-appointments §4; every rule of it is here:
 *
 * 1. Window. Starts with window.from ≤ start < window.to. The window never moves the grid (rule 6).
 * 2. Booker. A prescriber is offered now + minimum notice ≤ start ≤ now + horizon, and only motives bookable by
 *    prescribers; an agent start ≥ now, and only motives bookable by agents. Horizon days last 24 hours.
 * 3. Openings. Those that name the motive, on the dates of their recurrence and exceptions (last day included),
 *    block by block, on the wall clock of the structure's zone. Blocks are [from, to); two touching blocks are not
 *    merged: the whole duration lies inside one block.
 * 4. Taken away from each block: busy entries (appointments and holds with their buffers, of all structures) whose
 *    `until` is after now, the member's absences, the structure's and the opening's room's closures. On a public
 *    holiday of the structure's holiday zone on which it does not open, nothing is offered, extra dates included.
 *    What is left are the free intervals.
 * 5. Fit. The duration lies inside one free interval. The buffer after it may run past the end of the block, into
 *    an absence or a closure, but not into a later busy entry.
 * 6. Grid. Starts are counted from the beginning of each free interval (the block's start, or the end plus buffer
 *    of what precedes), in the motive's steps, on the wall clock.
 * 7. Clock changes. Durations and buffers are elapsed minutes; blocks and grid are wall-clock. A start that the
 *    clock skips is not offered. One that occurs twice is offered once, the first, if that is free. A block's or
 *    absence's end that the clock skips is the instant of the jump; one that occurs twice is the first.
 * 8. Two openings of the member in one structure that give the same start give one slot, of the first opening.
 * 9. Rooms. A slot carries its opening's room, if it has one. What takes that room (whoever receives there) counts for
 *    this opening as the member's own busy entries do, in rules 4 to 6; an opening without a room looks at none,
 *    unless rule 10 asks for one.
 * 10. Room that the motive needs. `none`: nothing more is asked. `any`, or a kind: an opening with a room offers its
 *    starts if that is a room of the structure (of that kind), else nothing. An opening without a room offers a start
 *    if some room of the structure (of that kind) can be used: no busy entry of the room that counts touches duration
 *    or buffer, and no closure of the room the duration. The slot carries the first such room by id. Rooms only take
 *    starts away here: they never move the grid of an opening that names none.
 *
 * Cost: grows with the blocks in the window and the slots found; busy entries are searched by halves, and time
 * that is full costs no more than time that is free.
 * @throws DomainError invalid `CALENDAR.UNKNOWN_ZONE`.
 */
export function slotsOf(
  timetable: MemberTimetable,
  motive: MotiveRules,
  window: SearchWindow,
  now: Date,
  booker: Booker,
): Slot[] {
  const starts = allowedStarts(motive, window, now, booker);
  if (!starts) return [];
  const openings = timetable.openings.filter((each) => each.motiveIds.includes(motive.motiveId));
  if (openings.length === 0) return [];

  const around = { from: starts.from - 2 * DAY_MS, to: starts.to + 2 * DAY_MS };
  const ownBusy = busyTime(timetable.busy, now, around);
  const absent = absentTime(timetable.absences, around);
  const structures = new Map(timetable.structures.map((each) => [each.structureId, each]));
  const found = new Map<string, Slot>();
  for (const opening of openings) {
    const structure = structures.get(opening.structureId);
    if (!structure || !mayMeet(motive.room, structure.rooms, opening.roomId)) continue;
    const chooses = opening.roomId === undefined && needsRoom(motive.room);
    const rooms = chooses
      ? roomTimesOf(motive.room, structure, timetable.roomsBusy, now, around)
      : [];
    const ofRoom = timetable.roomsBusy.get(opening.roomId ?? '') ?? [];
    const busy =
      ofRoom.length === 0
        ? ownBusy
        : mergeIntervals([...ownBusy, ...busyTime(ofRoom, now, around)]);
    const away = mergeIntervals([...absent, ...closedTime(structure.closures, opening.roomId)]);
    const span = daysOf(starts, structure.zone);
    for (const block of freeBlocksOf(opening, structure, busy, away, span)) {
      for (const from of startsIn(block, structure.zone, motive, starts)) {
        const key = `${from} ${opening.structureId}`;
        if (found.has(key)) continue;
        const roomId = chooses ? freeRoomAt(rooms, from, motive) : opening.roomId;
        if (chooses && roomId === undefined) continue;
        found.set(key, slotAt(from, block.date, timetable, { ...opening, roomId }, motive));
      }
    }
  }
  return [...found.values()].sort(bySlotTime);
}

/** Order of slots in every answer: by start, then structure id, then member id. */
export function bySlotTime(a: Slot, b: Slot): number {
  return (
    a.from.getTime() - b.from.getTime() ||
    compareText(a.structureId, b.structureId) ||
    compareText(a.memberId, b.memberId)
  );
}

/** Rules 1 and 2: starts in [from, to), milliseconds; nothing when the motive is not for this booker. */
export function allowedStarts(
  motive: MotiveRules,
  window: SearchWindow,
  now: Date,
  booker: Booker,
): Interval | undefined {
  if (!motive.bookableBy.includes(booker === 'agent' ? 'agents' : 'prescribers')) return undefined;
  const prescribed = booker === 'prescriber';
  const earliest = now.getTime() + (prescribed ? motive.minNoticeMinutes * MINUTE_MS : 0);
  const latest = prescribed ? now.getTime() + motive.horizonDays * DAY_MS : Infinity;
  const from = Math.max(window.from.getTime(), earliest);
  const to = Math.min(window.to.getTime(), latest + 1);
  return from < to ? { from, to } : undefined;
}

/** The civil days on which starts may be. */
function daysOf(starts: Interval, zone: string): DateSpan {
  return {
    first: civilDateOf(new Date(starts.from), zone),
    last: civilDateOf(new Date(starts.to - 1), zone),
  };
}

function slotAt(
  from: number,
  date: CivilDate,
  { memberId }: MemberTimetable,
  { openingId, structureId, roomId }: OpeningPlan,
  motive: MotiveRules,
): Slot {
  return {
    memberId,
    structureId,
    openingId,
    ...(roomId === undefined ? {} : { roomId }),
    from: new Date(from),
    to: new Date(from + motive.durationMinutes * MINUTE_MS),
    date,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
