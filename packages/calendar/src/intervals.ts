/** A half-open interval [from, to) of numbers, for instance milliseconds since the epoch. Empty when to ≤ from. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The same points as sorted, disjoint, non-empty intervals; touching ones become one. Any order in. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/**
 * The points of `from` that are in none of `taken`. `taken` must be sorted and disjoint (`mergeIntervals`);
 * intervals of `from` are treated one by one, so that touching ones stay apart. Binary search in `taken`.
 */
export function subtractIntervals(
  from: readonly Interval[],
  taken: readonly Interval[],
): Interval[] {
  const left: Interval[] = [];
  for (const whole of from) {
    let start = whole.from;
    for (let i = firstEndingAfter(taken, start); i < taken.length && start < whole.to; i += 1) {
      const hole = taken[i];
      if (!hole || hole.from >= whole.to) break;
      if (hole.from > start) left.push({ from: start, to: hole.from });
      start = Math.max(start, hole.to);
    }
    if (start < whole.to) left.push({ from: start, to: whole.to });
  }
  return left;
}

/** The points that are in both; both must be sorted and disjoint (`mergeIntervals`). */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  for (const one of a) {
    for (let i = firstEndingAfter(b, one.from); i < b.length; i += 1) {
      const other = b[i];
      if (!other || other.from >= one.to) break;
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      if (to > from) common.push({ from, to });
    }
  }
  return common;
}

/** Index of the first of sorted, disjoint intervals whose end is after `point`; their number when none. */
export function firstEndingAfter(sorted: readonly Interval[], point: number): number {
  return lowerBound(sorted, (interval) => interval.to > point);
}

/** Index of the first of sorted intervals that starts at or after `point`; their number when none. */
export function firstStartingAt(sorted: readonly Interval[], point: number): number {
  return lowerBound(sorted, (interval) => interval.from >= point);
}

function lowerBound(sorted: readonly Interval[], reached: (interval: Interval) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const interval = sorted[middle];
    if (interval && reached(interval)) high = middle;
    else low = middle + 1;
  }
  return low;
}
