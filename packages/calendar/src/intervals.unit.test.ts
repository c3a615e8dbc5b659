import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  type Interval,
} from './intervals.js';

const SIZE = 60;
const anyIntervals = fc.array(
  fc.tuple(fc.nat(SIZE), fc.nat(SIZE)).map(([from, to]): Interval => ({ from, to })),
  { maxLength: 8 },
);
const pointsOf = (intervals: readonly Interval[]) =>
  Array.from({ length: SIZE }, (_, point) =>
    intervals.some(({ from, to }) => from <= point && point < to),
  );

describe('Interval algebra', () => {
  it('merges to the same points, sorted and apart', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const merged = mergeIntervals(intervals);
        expect(pointsOf(merged)).toEqual(pointsOf(intervals));
        merged
          .slice(1)
          .forEach((next, i) => expect(next.from).toBeGreaterThan(merged[i]?.to ?? Infinity));
      }),
    );
  });

  it('subtracts and intersects as sets of points do', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (a, b) => {
        const [whole, taken] = [mergeIntervals(a), mergeIntervals(b)];
        const [inA, inB] = [pointsOf(a), pointsOf(b)];
        expect(pointsOf(subtractIntervals(whole, taken))).toEqual(
          inA.map((is, i) => is && !inB[i]),
        );
        expect(pointsOf(intersectIntervals(whole, taken))).toEqual(
          inA.map((is, i) => is && inB[i]),
        );
      }),
    );
  });

  it('keeps touching intervals apart when it subtracts', () => {
    const blocks = [
      { from: 0, to: 10 },
      { from: 10, to: 20 },
    ];
    expect(subtractIntervals(blocks, [{ from: 4, to: 5 }])).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 10 },
      { from: 10, to: 20 },
    ]);
  });
});
