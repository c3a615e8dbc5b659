import { describe, expect, it } from '@jest/globals';
import { addDays } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { mergedChanges, type AvailabilityChange } from './availability-change.js';

const monday = '2026-03-02' as CivilDate;
const onDays = (ownerId: string, days: number): AvailabilityChange[] =>
  Array.from({ length: days }, (_, index) => {
    const day = addDays(monday, 7 * index);
    return { kind: 'time', ownerId, first: day, last: day };
  });

describe('Changes that wait together', () => {
  it('become one where the time of one owner has changed on many days', () => {
    const opening: AvailabilityChange = { kind: 'opening', openingId: 'opening-1' };
    const merged = mergedChanges([...onDays('ada', 9).reverse(), opening, ...onDays('eve', 4)]);
    expect(merged).toEqual([
      opening,
      { kind: 'time', ownerId: 'ada', first: monday, last: '2026-04-27' },
      ...onDays('eve', 4),
    ]);
  });
});
