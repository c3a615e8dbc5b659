import type { Interval } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { chooseMember, type ChoiceReason } from './choose-member.js';
import { startsIn, withHolds } from './free-time.js';
import { heldAt, loadOn, type OpenDay, type OpenWeek } from './open-week.js';
import { roomTimeAt, type RoomWeek } from './room-week.js';
import { freeRoomAt, needsRoom, type RoomTime } from './rooms.js';
import type { MotiveRules } from './timetable.js';

const MINUTE_MS = 60_000;

/** What is asked of the weeks of one structure. */
export interface StructureSearch {
  readonly structureId: string;
  /** IANA zone of the structure. */
  readonly zone: string;
  readonly motive: MotiveRules;
  /** Starts allowed, milliseconds since the epoch (`allowedStarts`). */
  readonly starts: Interval;
  /** The agent of the person's last appointment: for motives that ask for follow-up. */
  readonly lastAgentId?: string | undefined;
  /** Starts to name with the member who would receive, the earliest; the others are counted. */
  readonly listed: number;
  /** Where the motive needs a room: the weeks of the rooms of the house that meet the need. */
  readonly rooms?: readonly RoomWeek[] | undefined;
}

/** A start and the member who would receive, chosen among all who are free then (`chooseMember`). */
export interface ChosenSlot {
  readonly from: Date;
  readonly to: Date;
  readonly date: CivilDate;
  readonly memberId: string;
  readonly because: ChoiceReason;
}

export interface StructureStarts {
  readonly structureId: string;
  /** Starts per civil day, rising, days without one left out; a start free with several members counts once. */
  readonly perDay: readonly { readonly date: CivilDate; readonly starts: number }[];
  /** Rising, as many as were to be listed. */
  readonly slots: readonly ChosenSlot[];
}

interface DayOfOpening {
  readonly week: OpenWeek;
  readonly day: OpenDay;
  readonly starts: readonly number[];
}

/**
 * The starts of one structure from the weeks of its openings: the same answer as `nextSlotsByStructure` gives from
 * the timetables (a differential test holds both to it). Weeks of openings that do not take the motive, or whose room
 * does not meet its need, must have been left out. Source: domain-appointments §4.
 * @param now milliseconds since the epoch
 */
export function startsOfStructure(
  weeks: readonly OpenWeek[],
  search: StructureSearch,
  now: number,
): StructureStarts {
  const byDate = new Map<CivilDate, DayOfOpening[]>();
  const roomsIn = roomsByWeek(search, now);
  for (const week of weeks) {
    const held = heldAt(week, now);
    const chooses = roomsIn !== undefined && week.roomId === undefined;
    const rooms = chooses ? (roomsIn.get(week.monday) ?? []) : undefined;
    for (const day of week.days) {
      const starts: number[] = [];
      for (const block of day.blocks) {
        const free = withHolds(block, held);
        for (const start of startsIn(free, search.zone, search.motive, search.starts)) {
          if (!rooms || freeRoomAt(rooms, start, search.motive) !== undefined) starts.push(start);
        }
      }
      if (starts.length === 0) continue;
      const known = byDate.get(day.date);
      if (known) known.push({ week, day, starts });
      else byDate.set(day.date, [{ week, day, starts }]);
    }
  }
  const perDay: { date: CivilDate; starts: number }[] = [];
  const slots: ChosenSlot[] = [];
  for (const [date, openings] of [...byDate].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const distinct = new Set<number>();
    for (const { starts } of openings) for (const start of starts) distinct.add(start);
    perDay.push({ date, starts: distinct.size });
    if (slots.length >= search.listed) continue;
    const first = [...distinct].sort((a, b) => a - b).slice(0, search.listed - slots.length);
    const loads = new Map<string, number>();
    for (const start of first) slots.push(...chosenAt(start, date, openings, loads, search, now));
  }
  return { structureId: search.structureId, perDay, slots };
}

/** By Monday, what takes the rooms at `now`; undefined where no room is needed. */
function roomsByWeek(
  { motive, rooms = [] }: StructureSearch,
  now: number,
): ReadonlyMap<CivilDate, readonly RoomTime[]> | undefined {
  if (!needsRoom(motive.room)) return undefined;
  const byMonday = new Map<CivilDate, RoomTime[]>();
  for (const week of rooms) {
    const known = byMonday.get(week.monday);
    if (known) known.push(roomTimeAt(week, now));
    else byMonday.set(week.monday, [roomTimeAt(week, now)]);
  }
  return byMonday;
}

function chosenAt(
  start: number,
  date: CivilDate,
  openings: readonly DayOfOpening[],
  loads: Map<string, number>,
  { zone, motive, lastAgentId }: StructureSearch,
  now: number,
): ChosenSlot[] {
  const free = new Map<string, number>();
  for (const { week, day, starts } of openings) {
    const { memberId } = week;
    if (free.has(memberId) || !starts.includes(start)) continue;
    const load = loads.get(memberId) ?? loadOn(week, day, zone, now);
    loads.set(memberId, load);
    free.set(memberId, load);
  }
  const choice = chooseMember(
    [...free].map(([memberId, busyMs]) => ({ memberId, busyMs })),
    motive.sameAgent ? lastAgentId : undefined,
  );
  if (!choice) return [];
  const { memberId, because } = choice;
  const to = new Date(start + motive.durationMinutes * MINUTE_MS);
  return [{ from: new Date(start), to, date, memberId, because }];
}
