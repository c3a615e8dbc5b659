import { describe, expect, it } from '@jest/globals';
import { aBlock, aDay, anOpening } from './opening.builder.js';
import type { Opening } from './opening.js';
import { overlapsOf } from './opening-overlaps.js';

const paris = (opening: Opening) => ({ opening, zone: 'Europe/Paris' });
const today = aDay('2026-03-02');
const other = (over: Partial<Opening>): Opening => anOpening({ id: 'op-2', ...over });
const hits = (over: Partial<Opening>, zone = 'Europe/Paris', own: Partial<Opening> = {}) =>
  overlapsOf(paris(anOpening(own)), [{ opening: other(over), zone }], today);

describe('two openings of a member', () => {
  it('overlap on the first day they share a minute of', () => {
    const blocks = [aBlock('11:55-14:00')];
    const firstDay = aDay('2026-03-04');
    expect(
      hits({ blocks, recurrence: { kind: 'weekly', firstDay, everyWeeks: 2, weekdays: [1, 3] } }),
    ).toEqual([{ openingId: 'op-2', structureId: 'house-1', date: '2026-03-16' }]);
  });

  it('may touch', () => {
    expect(hits({ blocks: [aBlock('12:00-14:00'), aBlock('08:00-09:00')] })).toEqual([]);
  });

  it('are compared on single dates too', () => {
    const moved = { kind: 'moved', date: aDay('2026-03-09'), to: aDay('2026-03-10') } as const;
    const recurrence = { kind: 'once', firstDay: aDay('2026-03-10') } as const;
    expect(hits({ recurrence })).toEqual([]);
    expect(hits({ recurrence }, 'Europe/Paris', { exceptions: [moved] })).toMatchObject([
      { date: '2026-03-10' },
    ]);
  });

  it('are compared at their instants, on the clock of each house', () => {
    const blocks = [aBlock('04:00-05:00')];
    expect(hits({ blocks })).toEqual([]);
    expect(hits({ blocks }, 'America/Guadeloupe')).toMatchObject([{ date: '2026-03-02' }]);
  });

  it('are left alone in the past, and an opening does not overlap itself', () => {
    const recurrence = { kind: 'once', firstDay: aDay('2026-02-23') } as const;
    expect(hits({ recurrence }, 'Europe/Paris', { recurrence })).toEqual([]);
    expect(overlapsOf(paris(anOpening()), [paris(anOpening())], today)).toEqual([]);
  });
});
