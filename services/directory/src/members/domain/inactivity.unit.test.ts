import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@maillage/kernel';
import { inactivityOn, suspensionDayOf } from './inactivity.js';

const active = '2026-03-01' as CivilDate;

describe('a member who does not sign in', () => {
  it.each([
    ['2026-06-28', 'none'],
    ['2026-06-29', 'first-notice'],
    ['2026-07-28', 'first-notice'],
    ['2026-07-29', 'second-notice'],
    ['2026-08-27', 'second-notice'],
    ['2026-08-28', 'suspension'],
    ['2027-03-01', 'suspension'],
  ])('is on %s due for: %s', (today, step) => {
    expect(inactivityOn(active, today as CivilDate)).toBe(step);
  });

  it('is told the day of the suspension', () => {
    expect(suspensionDayOf(active)).toBe('2026-08-28');
  });
});
