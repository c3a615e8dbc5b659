import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharesOf } from './shares.js';

const counts = fc.array(fc.tuple(fc.string(), fc.nat(1_000_000)), { minLength: 1, maxLength: 20 });

describe('shares', () => {
  it('of a partition sum to exactly 1000 tenths of a percent', () => {
    fc.assert(
      fc.property(counts, (entries) => {
        fc.pre(entries.some(([, count]) => count > 0));
        const sum = sharesOf(entries).reduce((all, { permille }) => all + (permille ?? 0), 0);
        expect(sum).toBe(1000);
      }),
    );
  });

  it('are each less than one tenth of a percent away from the exact share', () => {
    fc.assert(
      fc.property(counts, (entries) => {
        fc.pre(entries.some(([, count]) => count > 0));
        const total = entries.reduce((sum, [, count]) => sum + count, 0);
        for (const { count, permille } of sharesOf(entries)) {
          expect(Math.abs((permille ?? 0) - (count * 1000) / total)).toBeLessThan(1);
        }
      }),
    );
  });

  it('give the rest to the largest remainders', () => {
    const three = sharesOf([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    expect(three.map(({ permille }) => permille)).toEqual([334, 333, 333]);
  });

  it('are unknown without a denominator', () => {
    expect(sharesOf([['a', 0]])).toEqual([{ key: 'a', count: 0, permille: null }]);
  });

  it('refuse a count below zero', () => {
    expect(() => sharesOf([['a', -1]])).toThrow(/whole counts/);
  });
});
