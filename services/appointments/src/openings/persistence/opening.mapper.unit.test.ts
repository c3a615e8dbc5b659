import { describe, expect, it } from '@jest/globals';
import type { Recurrence } from '@maillage/calendar';
import type { CivilDate, WallTime } from '@maillage/kernel';
import { toOpening, toOpeningDocument } from './opening.mapper.js';

const firstDay = '2026-03-02' as CivilDate;
const lastDay = '2026-06-29' as CivilDate;

describe('an opening in the database', () => {
  const recurrences: Recurrence[] = [
    { kind: 'once', firstDay },
    { kind: 'weekly', firstDay, everyWeeks: 2, weekdays: [1, 3] },
    { kind: 'weekly', firstDay, lastDay, everyWeeks: 1, weekdays: [1] },
    { kind: 'monthly-by-weekday-rank', firstDay, lastDay },
    { kind: 'monthly-by-day', firstDay },
  ];
  it.each(recurrences)('comes back as it was: %j', (recurrence) => {
    const opening = {
      id: 'op-1',
      version: 1,
      networkId: 'net-1',
      structureId: 'house-1',
      memberId: 'agent-1',
      motiveCodes: ['papers'],
      recurrence,
      blocks: [{ from: '09:00' as WallTime, to: '12:00' as WallTime }],
    };
    expect(toOpening(toOpeningDocument(opening))).toEqual(opening);
  });
});
