import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delayOf, histogramsByOperator, percentileOf } from './delays.js';

/** At least `percent` % of the measures are at most it, by sorting them all. */
function naivePercentile(measures: readonly number[], percent: number): number | null {
  const sorted = [...measures].sort((a, b) => a - b);
  return (
    sorted.find((_, index) => (index + 1) * 100 >= percent * sorted.length) ?? sorted.at(-1) ?? null
  );
}

function histogramOf(measures: readonly number[]): Record<string, number> {
  const histogram: Record<string, number> = {};
  for (const each of measures) histogram[each] = (histogram[each] ?? 0) + 1;
  return histogram;
}

describe('delays', () => {
  it('from a histogram are those found by sorting every measure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (measures, percent) => {
          expect(percentileOf(histogramOf(measures), percent)).toBe(
            naivePercentile(measures, percent),
          );
        },
      ),
    );
  });

  it('have a median and a ninth decile that were really met', () => {
    expect(delayOf({ '50': 1, '100': 5, '250': 3, '900': 1 })).toEqual({
      count: 10,
      medianHundredths: 100,
      p90Hundredths: 250,
    });
  });

  it('are unknown where nothing was measured', () => {
    expect(delayOf({})).toEqual({ count: 0, medianHundredths: null, p90Hundredths: null });
  });

  it('are given by operator and all together', () => {
    const counts = {
      'first-response:CNAF:100': 2,
      'first-response:FRANCE-TITRES:100': 1,
      'resolution:CNAF:700': 1,
    };
    expect(Object.fromEntries(histogramsByOperator(counts, 'first-response'))).toEqual({
      all: { '100': 3 },
      CNAF: { '100': 2 },
      'FRANCE-TITRES': { '100': 1 },
    });
  });
});
