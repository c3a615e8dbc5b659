import { describe, expect, it } from '@jest/globals';
import type { Recurrence } from '@maillage/calendar';
import type { CivilDate, WallTime } from '@maillage/kernel';
import type { Opening, OpeningException } from '../domain/opening.js';
import { toOpening, toOpeningDocument } from './opening.mapper.js';

const firstDay = '2026-03-02' as CivilDate;
const lastDay = '2026-06-29' as CivilDate;

const opening = (recurrence: Recurrence): Opening => ({
  id: 'op-1',
  version: 1,
  networkId: 'net-1',
  structureId: 'house-1',
  memberId: 'agent-1',
  motiveCodes: ['papers'],
  recurrence,
  exceptions: [],
  blocks: [{ from: '09:00' as WallTime, to: '12:00' as WallTime }],
});

describe('an opening in the database', () => {
  const recurrences: Recurrence[] = [
    { kind: 'once', firstDay },
    { kind: 'weekly', firstDay, everyWeeks: 2, weekdays: [1, 3] },
    { kind: 'weekly', firstDay, lastDay, everyWeeks: 1, weekdays: [1] },
    { kind: 'monthly-by-weekday-rank', firstDay, lastDay },
    { kind: 'monthly-by-day', firstDay },
  ];
  const blocks = [{ from: '14:00' as WallTime, to: '16:00' as WallTime }];
  const exceptions: OpeningException[] = [
    { kind: 'cancelled', date: '2026-03-09' as CivilDate },
    { kind: 'moved', date: '2026-03-16' as CivilDate, to: '2026-03-18' as CivilDate, blocks },
    { kind: 'extra', date: '2026-07-06' as CivilDate },
  ];

  it('is found until its last extra date, although its rule ends before', () => {
    const once = { kind: 'once', firstDay } as const;
    expect(toOpeningDocument({ ...opening(once), exceptions }).lastDay).toBe('2026-07-06');
    expect(toOpeningDocument(opening({ kind: 'monthly-by-day', firstDay })).lastDay).toBe(
      '9999-12-31',
    );
  });

  it.each(recurrences)('comes back as it was: %j', (recurrence) => {
    const whole = { ...opening(recurrence), roomId: 'room-1', stopId: 'stop-1', exceptions };
    expect(toOpening(toOpeningDocument(whole))).toEqual(whole);
    const plain = opening(recurrence);
    expect(toOpening(toOpeningDocument(plain))).toEqual(plain);
  });
});
