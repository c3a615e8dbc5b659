import { addDays, civilDateOf, dayBounds, daysBetween, isoWeekStart } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import {
  allowedStarts,
  mayMeet,
  startsOfStructure,
  type Booker,
  type ChosenSlot,
  type MotiveRules,
  type OpenWeek,
  type RoomPlan,
  type RoomWeek,
  type StructureStarts,
} from '../domain/index.js';
import {
  FREE_STEP_MINUTES,
  MOST_FREE_STEPS,
  type AskedWeek,
  type OpeningRef,
  type OpenTimes,
} from '../ports/open-times.js';
import { roomWeeksFor } from './rooms-searched.js';

/** A structure that is searched, with the motive as it offers it. */
export interface SearchedStructure {
  readonly structureId: string;
  readonly zone: string;
  readonly motive: MotiveRules;
  /** Its rooms, of which a motive may need one. */
  readonly rooms?: readonly RoomPlan[] | undefined;
}

export interface SlotQuery {
  readonly networkId: string;
  readonly motiveCode: string;
  /** Civil days whose slots are counted and listed, both included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The last civil day on which the next slot is looked for, `to` or later. */
  readonly until: CivilDate;
  /** Only these members; all when undefined. */
  readonly memberIds?: readonly string[] | undefined;
  readonly booker: Booker;
  /** The agent of the person's last appointment, where it is for a person who had one. */
  readonly lastAgentId?: string | undefined;
  readonly now: Date;
  /** Slots to list for each structure. */
  readonly listed: number;
}

export interface FoundSlots extends StructureStarts {
  /** The first slot of the window, or else the first after it, up to `until`. */
  readonly next: ChosenSlot | undefined;
}

/** The openings of one structure and on which days each may be free. */
interface Candidate {
  readonly structure: SearchedStructure;
  readonly openings: readonly { readonly ref: OpeningRef; readonly steps: Uint8Array }[];
  readonly neededSteps: number;
}

/**
 * Slots of several structures by structure: those of the window and, where there are none, the next one after it.
 * Time that is full is passed over by its longest free stretches, so that "nothing free" costs no more than "free".
 */
export async function searchStructures(
  times: OpenTimes,
  structures: readonly SearchedStructure[],
  query: SlotQuery,
): Promise<FoundSlots[]> {
  const candidates = await candidatesOf(times, structures, query);
  const windowDays = daysBetween(query.from, query.to) + 1;
  const inWindow = await read(times, candidates, query, () => [0, windowDays]);
  const found = new Map<string, FoundSlots>();
  for (const { structure } of candidates) {
    const weeks = inWindow.get(structure.structureId) ?? nothing;
    const { from, to, listed } = query;
    const answer = answerOf(structure, weeks, query, from, to, Math.max(listed, 1));
    const slots = answer.slots.slice(0, listed);
    found.set(structure.structureId, { ...answer, slots, next: answer.slots[0] });
  }
  await lookAhead(times, candidates, query, windowDays, found);
  return [...found.values()];
}

async function candidatesOf(
  times: OpenTimes,
  structures: readonly SearchedStructure[],
  { networkId, motiveCode, memberIds, from, until }: SlotQuery,
): Promise<Candidate[]> {
  const searched = new Map(structures.map((each) => [each.structureId, each]));
  const members = memberIds && new Set(memberIds);
  const openings = (await times.openings(networkId, motiveCode)).filter(
    ({ structureId, memberId, roomId }) => {
      const at = searched.get(structureId);
      const asked = !members || members.has(memberId);
      return at && asked && mayMeet(at.motive.room, at.rooms, roomId);
    },
  );
  const free = await times.longestFree(openings, { first: from, last: until });
  const byStructure = new Map<string, { ref: OpeningRef; steps: Uint8Array }[]>();
  openings.forEach((ref, index) => {
    const steps = free[index] ?? new Uint8Array(0);
    const known = byStructure.get(ref.structureId);
    if (known) known.push({ ref, steps });
    else byStructure.set(ref.structureId, [{ ref, steps }]);
  });
  return structures.map((structure) => ({
    structure,
    openings: byStructure.get(structure.structureId) ?? [],
    neededSteps: Math.min(
      MOST_FREE_STEPS,
      Math.ceil(structure.motive.durationMinutes / FREE_STEP_MINUTES),
    ),
  }));
}

/** For structures without a slot yet: week after week that may have one, all structures at once. */
async function lookAhead(
  times: OpenTimes,
  candidates: readonly Candidate[],
  query: SlotQuery,
  windowDays: number,
  found: Map<string, FoundSlots>,
): Promise<void> {
  const places = new Map<string, number>();
  let open = candidates.filter(({ structure }) => !found.get(structure.structureId)?.next);
  for (const { structure } of open) places.set(structure.structureId, windowDays);
  while (open.length > 0) {
    const ranges = new Map<string, [number, number]>();
    for (const candidate of open) {
      const day = nextDay(candidate, places.get(candidate.structure.structureId) ?? 0, query);
      if (day === undefined) continue;
      const date = addDays(query.from, day);
      const weekEnds = day + 7 - daysBetween(isoWeekStart(date), date);
      ranges.set(candidate.structure.structureId, [
        day,
        Math.min(weekEnds, daysBetween(query.from, query.until) + 1),
      ]);
    }
    open = open.filter(({ structure }) => ranges.has(structure.structureId));
    const weeks = await read(times, open, query, ({ structure }) =>
      ranges.get(structure.structureId),
    );
    open = open.filter(({ structure }) => {
      const { structureId } = structure;
      const [first, end] = ranges.get(structureId) ?? [0, 0];
      const here = weeks.get(structureId) ?? nothing;
      const [from, to] = [addDays(query.from, first), addDays(query.from, end - 1)];
      const next = answerOf(structure, here, query, from, to, 1).slots[0];
      const known = found.get(structureId);
      if (next && known) found.set(structureId, { ...known, next });
      places.set(structureId, end);
      return !next;
    });
  }
}

/** The first day, counted from the search's first, on which a slot may be; undefined when there is none. */
function nextDay(
  { structure, openings, neededSteps }: Candidate,
  from: number,
  query: SlotQuery,
): number | undefined {
  const last = lastDayFor(structure, query);
  for (let day = from; day <= last; day += 1) {
    if (openings.some(({ steps }) => (steps[day] ?? 0) >= neededSteps)) return day;
  }
  return undefined;
}

/** A prescriber's horizon ends the search; -1 when the motive is not for this booker. */
function lastDayFor(
  { zone, motive }: SearchedStructure,
  { from, until, now, booker }: SlotQuery,
): number {
  const window = { from: dayBounds(from, zone).from, to: dayBounds(until, zone).to };
  const starts = allowedStarts(motive, window, now, booker);
  return starts ? daysBetween(from, civilDateOf(new Date(starts.to - 1), zone)) : -1;
}

/** What was read of one structure: weeks of its openings, and of the rooms that they would choose from. */
interface ReadWeeks {
  readonly openings: readonly OpenWeek[];
  readonly rooms: readonly RoomWeek[];
}

const nothing: ReadWeeks = { openings: [], rooms: [] };

/** The weeks of each structure that touch its range of days [first, end), of openings that may be free in them. */
async function read(
  times: OpenTimes,
  candidates: readonly Candidate[],
  { from, until }: SlotQuery,
  rangeOf: (candidate: Candidate) => readonly [number, number] | undefined,
): Promise<ReadonlyMap<string, ReadWeeks>> {
  const asked: AskedWeek[] = [];
  const mondays = mondaysOf(from, until);
  for (const candidate of candidates) {
    const [first, end] = rangeOf(candidate) ?? [0, 0];
    for (const { ref, steps } of candidate.openings) {
      let last: CivilDate | undefined;
      for (let day = first; day < end; day += 1) {
        const monday = mondays[day];
        if (monday === last || (steps[day] ?? 0) < candidate.neededSteps || !monday) continue;
        asked.push({ opening: ref, monday });
        last = monday;
      }
    }
  }
  const byStructure = new Map<string, OpenWeek[]>();
  for (const week of asked.length === 0 ? [] : await times.weeks(asked)) {
    const known = byStructure.get(week.structureId);
    if (known) known.push(week);
    else byStructure.set(week.structureId, [week]);
  }
  const searched = candidates.map(({ structure }) => structure);
  const rooms = await roomWeeksFor(times, searched, asked);
  return new Map(
    [...byStructure].map(([id, openings]) => [id, { openings, rooms: rooms.get(id) ?? [] }]),
  );
}

/** The Monday of each day of a span, both ends included. */
function mondaysOf(from: CivilDate, until: CivilDate): CivilDate[] {
  const offset = daysBetween(isoWeekStart(from), from);
  const days = daysBetween(from, until) + 1;
  const weeks = Array.from({ length: Math.ceil((offset + days) / 7) }, (_, week) =>
    addDays(from, 7 * week - offset),
  );
  return Array.from({ length: days }, (_, day) => weeks[Math.floor((offset + day) / 7)] ?? from);
}

function answerOf(
  { structureId, zone, motive }: SearchedStructure,
  { openings, rooms }: ReadWeeks,
  { now, booker, lastAgentId }: SlotQuery,
  from: CivilDate,
  to: CivilDate,
  listed: number,
): StructureStarts {
  const window = { from: dayBounds(from, zone).from, to: dayBounds(to, zone).to };
  const starts = allowedStarts(motive, window, now, booker);
  if (!starts || openings.length === 0) return { structureId, perDay: [], slots: [] };
  const search = { structureId, zone, motive, starts, listed, lastAgentId, rooms };
  return startsOfStructure(openings, search, now.getTime());
}
