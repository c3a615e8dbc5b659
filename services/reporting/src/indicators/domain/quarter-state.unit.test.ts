import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@maillage/kernel';
import { quarterOfInstant, quarterStateOn, weeksOfQuarter } from './quarter-state.js';

describe('a quarter', () => {
  it('is open until fifteen days of the next one have gone by', () => {
    const on = (today: string) => quarterStateOn('2026-Q3', today as CivilDate);
    expect(on('2026-09-30')).toMatchObject({ state: 'open', daysLeft: 16 });
    expect(on('2026-10-15')).toMatchObject({ state: 'open', daysLeft: 1 });
    expect(on('2026-10-16')).toEqual({
      state: 'to-validate',
      closingDay: '2026-10-16',
      daysLeft: 0,
    });
  });

  it('begins at midnight on the clock of the house', () => {
    const instant = new Date('2026-12-31T21:00:00Z');
    expect(quarterOfInstant(instant, 'Europe/Paris')).toBe('2026-Q4');
    expect(quarterOfInstant(instant, 'Indian/Reunion')).toBe('2027-Q1');
  });

  it('touches at most fourteen weeks, from Monday to Monday', () => {
    const weeks = weeksOfQuarter('2026-Q4');
    expect(weeks).toHaveLength(14);
    expect([weeks[0], weeks.at(-1)]).toEqual(['2026-09-28', '2026-12-28']);
  });
});
