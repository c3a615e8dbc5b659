import {
  clockChangesOn,
  epochDayOf,
  firstStartingAt,
  instantAtOrAfterLocal,
  instantOfLocal,
  localTimeOf,
  minutesOf,
  occurrencesOf,
  subtractIntervals,
  type DateSpan,
  type Interval,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { isShutForHoliday } from './taken-time.js';
import type { MotiveRules, OpeningPlan, StructureDays } from './timetable.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A free interval [from, to) within a block, in milliseconds since the epoch. */
export interface FreeStretch extends Interval {
  /** When the next busy entry begins, at or after `to`; Infinity when none does. */
  readonly nextBusy: number;
}

/** What is free of one block of an opening on one civil day, whatever the motive. Milliseconds since the epoch. */
export interface FreeBlock {
  readonly date: CivilDate;
  /** When the block begins, and what the wall clock shows then, in milliseconds since midnight. */
  readonly opens: number;
  readonly opensOnWall: number;
  /** Whether the wall clock is moved that day. */
  readonly clockMoves: boolean;
  /** Rising, disjoint. */
  readonly free: readonly FreeStretch[];
}

/**
 * The blocks of an opening on the civil days of a span, with what is left of each: rules 3 and 4 of `slotsOf`.
 * @param busy what is busy (appointments and holds with their buffers), sorted and disjoint
 * @param away absences and closures, sorted and disjoint
 */
export function freeBlocksOf(
  opening: OpeningPlan,
  structure: StructureDays,
  busy: readonly Interval[],
  away: readonly Interval[],
  span: DateSpan,
): FreeBlock[] {
  const { zone } = structure;
  return occurrencesOf(opening.recurrence, opening.exceptions, span)
    .filter(({ date }) => !isShutForHoliday(date, structure))
    .flatMap(({ date, because }) => {
      const day = epochDayOf(date);
      const clockMoves = clockChangesOn(date, zone);
      return (because?.blocks ?? opening.blocks).map((block) => {
        const opensOnWall = minutesOf(block.from) * MINUTE_MS;
        const opens = instantAtOrAfterLocal(day, opensOnWall, zone);
        const closes = instantAtOrAfterLocal(day, minutesOf(block.to) * MINUTE_MS, zone);
        const present = subtractIntervals([{ from: opens, to: closes }], away);
        return { date, opens, opensOnWall, clockMoves, free: stretchesOf(present, busy) };
      });
    });
}

/** The same block once more is busy: `held`, sorted and disjoint, is taken away as any busy entry. */
export function withHolds(block: FreeBlock, held: readonly Interval[]): FreeBlock {
  if (held.length === 0) return block;
  const free = block.free.flatMap((stretch) =>
    stretchesOf([stretch], held).map((each) => ({
      ...each,
      nextBusy: Math.min(each.nextBusy, stretch.nextBusy),
    })),
  );
  return { ...block, free };
}

/** Rules 5 to 7 of `slotsOf` for one block: instants of the starts in `starts`, in milliseconds, rising. */
export function startsIn(
  { date, opens, opensOnWall, clockMoves, free }: FreeBlock,
  zone: string,
  motive: Pick<MotiveRules, 'durationMinutes' | 'bufferMinutes' | 'stepMinutes'>,
  starts: Interval,
): number[] {
  const offered: number[] = [];
  const step = motive.stepMinutes * MINUTE_MS;
  for (const { from, to, nextBusy } of free) {
    const lastEnd = Math.min(to, nextBusy - motive.bufferMinutes * MINUTE_MS);
    const lastStart = Math.min(lastEnd - motive.durationMinutes * MINUTE_MS, starts.to - 1);
    if (lastStart < from || lastStart < starts.from) continue;
    if (clockMoves) {
      const day = epochDayOf(date);
      const origin = from === opens ? opensOnWall : localTimeOf(from, zone).msOfDay;
      for (let local = origin; local < DAY_MS; local += step) {
        const start = instantOfLocal(day, local, zone);
        if (start === undefined || start < from || start < starts.from) continue;
        if (start > lastStart) break;
        offered.push(start);
      }
    } else {
      const skipped = Math.max(0, Math.ceil((starts.from - from) / step));
      for (let start = from + skipped * step; start <= lastStart; start += step) {
        offered.push(start);
      }
    }
  }
  return offered;
}

function stretchesOf(present: readonly Interval[], busy: readonly Interval[]): FreeStretch[] {
  return subtractIntervals(present, busy).map(({ from, to }) => ({
    from,
    to,
    nextBusy: busy[firstStartingAt(busy, to)]?.from ?? Infinity,
  }));
}
