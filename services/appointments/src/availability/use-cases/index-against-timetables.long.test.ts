import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNetwork, byIndex, byTimetables } from './index-against-timetables.builder.js';

describe('A search in the index, at length', () => {
  it('answers what the pure function over the timetables answers, in 10,000 networks', async () => {
    await fc.assert(
      fc.asyncProperty(aNetwork(), async (network) => {
        expect(await byIndex(network)).toEqual(byTimetables(network));
      }),
      { numRuns: 10_000 },
    );
  });
});
