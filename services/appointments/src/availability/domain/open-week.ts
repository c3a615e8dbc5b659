import {
  addDays,
  dayBounds,
  firstEndingAfter,
  isoWeekStart,
  mergeIntervals,
  type DateSpan,
  type Interval,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { freeBlocksOf, type FreeBlock } from './free-time.js';
import { absentTime, closedTime } from './taken-time.js';
import type { BusyPeriod, MemberTimetable, OpeningPlan } from './timetable.js';

const DAY_MS = 86_400_000;
/** From this instant on an end is none: appointments last until the year 9999. */
const NEVER = Date.parse('9000-01-01T00:00:00Z');

/** The opening that a week is of. */
export interface OpeningRef {
  readonly openingId: string;
  readonly structureId: string;
  readonly memberId: string;
  readonly roomId?: string | undefined;
}

/** What may expire: [from, to) is held until `until`. Milliseconds since the epoch. */
export interface HeldTime extends Interval {
  readonly until: number;
}

/** A civil day of an opening. */
export interface OpenDay {
  readonly date: CivilDate;
  /** What is left of each block by appointments, absences and closures; holds are not taken away. */
  readonly blocks: readonly FreeBlock[];
  /** Milliseconds of the day that the member's appointments take, in every structure. */
  readonly busyMs: number;
}

/**
 * What one opening has free over one week (Monday to Sunday, civil days of its structure's zone), whatever the
 * motive and whoever asks when: what a search reads instead of openings, absences, closures and appointments.
 */
export interface OpenWeek extends OpeningRef {
  readonly monday: CivilDate;
  /** Days on which the opening takes place, rising. */
  readonly days: readonly OpenDay[];
  /** Holds of the room around this week. */
  readonly roomHolds: readonly HeldTime[];
  /** Holds of the member around this week and, if there are any, what else takes their time: for their load. */
  readonly memberTime: { readonly holds: readonly HeldTime[]; readonly busy: readonly Interval[] };
}

/**
 * The weeks of an opening that a span of civil days touches, those without an open day included.
 * A hold that has ended at `now` is left out. Source: domain-appointments §4.
 */
export function openWeeksOf(
  opening: OpeningPlan,
  timetable: MemberTimetable,
  span: DateSpan,
  now: Date,
): OpenWeek[] {
  const structure = timetable.structures.find((each) => each.structureId === opening.structureId);
  const first = isoWeekStart(span.first);
  const last = addDays(isoWeekStart(span.last), 6);
  const zone = structure?.zone ?? 'UTC';
  const around = {
    from: dayBounds(addDays(first, -2), zone).from.getTime(),
    to: dayBounds(addDays(last, 3), zone).to.getTime(),
  };
  const own = timeOf(timetable.busy, now, around);
  const room = timeOf(timetable.roomsBusy.get(opening.roomId ?? '') ?? [], now, around);
  const busy = mergeIntervals([...own.busy, ...room.busy]);
  const blocks = new Map<CivilDate, FreeBlock[]>();
  if (structure) {
    const away = mergeIntervals([
      ...absentTime(timetable.absences, around),
      ...closedTime(structure.closures, opening.roomId),
    ]);
    for (const block of freeBlocksOf(opening, structure, busy, away, { first, last })) {
      const known = blocks.get(block.date);
      if (known) known.push(block);
      else blocks.set(block.date, [block]);
    }
  }
  const { openingId, structureId, roomId } = opening;
  const ref = { openingId, structureId, memberId: timetable.memberId, roomId };
  const weeks: OpenWeek[] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    const dates = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
    const near = aroundWeek(monday);
    const ownHolds = own.holds.filter(touching(near));
    const days = dates.flatMap((date) => {
      const here = blocks.get(date);
      return here ? [{ date, blocks: here, busyMs: takenOn(own.busy, date, zone) }] : [];
    });
    const memberTime =
      ownHolds.length === 0
        ? { busy: [], holds: [] }
        : { busy: own.busy.filter(touching(near)), holds: ownHolds };
    weeks.push({ ...ref, monday, days, roomHolds: room.holds.filter(touching(near)), memberTime });
  }
  return weeks;
}

/** Milliseconds of a civil day that the member's time is taken at `now`, holds included, overlaps counted once. */
export function loadOn(week: OpenWeek, day: OpenDay, zone: string, now: number): number {
  const living = week.memberTime.holds.filter(({ until }) => until > now);
  if (living.length === 0) return day.busyMs;
  return takenOn(mergeIntervals([...week.memberTime.busy, ...living]), day.date, zone);
}

/** What is held at `now` (milliseconds) around the week, sorted and disjoint: to be taken from its free blocks. */
export function heldAt({ roomHolds, memberTime }: OpenWeek, now: number): readonly Interval[] {
  if (roomHolds.length === 0 && memberTime.holds.length === 0) return [];
  return mergeIntervals([...roomHolds, ...memberTime.holds].filter(({ until }) => until > now));
}

/** Longest free stretch of a day in milliseconds, holds not taken away. */
export function longestFree(day: OpenDay): number {
  let longest = 0;
  for (const { free } of day.blocks) {
    for (const { from, to } of free) longest = Math.max(longest, to - from);
  }
  return longest;
}

/** `busy` sorted and disjoint. */
function takenOn(busy: readonly Interval[], date: CivilDate, zone: string): number {
  const { from, to } = dayBounds(date, zone);
  let sum = 0;
  for (let i = firstEndingAfter(busy, from.getTime()); i < busy.length; i += 1) {
    const each = busy[i];
    if (!each || each.from >= to.getTime()) break;
    sum += Math.min(each.to, to.getTime()) - Math.max(each.from, from.getTime());
  }
  return sum;
}

/** What counts for ever, sorted and disjoint, and what is only held. */
export function timeOf(entries: readonly BusyPeriod[], now: Date, range: Interval) {
  const near = entries
    .map(({ from, to, until }) => ({
      from: from.getTime(),
      to: to.getTime(),
      until: until.getTime(),
    }))
    .filter(touching(range));
  return {
    busy: mergeIntervals(near.filter(({ until }) => until >= NEVER)),
    holds: near.filter(({ until }) => until < NEVER && until > now.getTime()),
  };
}

/** A week in any zone, and two days on both sides for what a buffer may run into. */
export function aroundWeek(monday: CivilDate): Interval {
  const from = Date.parse(`${monday}T00:00:00Z`);
  return { from: from - 2 * DAY_MS, to: from + 10 * DAY_MS };
}

/** Whether an interval has time in common with a range. */
export function touching(range: Interval) {
  return ({ from, to }: Interval): boolean => from < range.to && to > range.from;
}
