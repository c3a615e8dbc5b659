import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNetwork, byIndex, byTimetables } from './index-against-timetables.builder.js';

describe('A search in the index', () => {
  it('answers what the pure function over the timetables answers, in 500 networks', async () => {
    let slots = 0;
    await fc.assert(
      fc.asyncProperty(aNetwork(), async (network) => {
        const expected = byTimetables(network);
        slots += expected.reduce((sum, each) => sum + each.slots.length, 0);
        expect(await byIndex(network)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    expect(slots).toBeGreaterThan(500);
  });
});
