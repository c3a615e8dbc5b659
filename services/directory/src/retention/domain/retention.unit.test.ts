import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate } from '@maillage/calendar';
import { lastInactiveDay } from './retention.js';

describe('the last day of activity of whoever is erased today', () => {
  it.each([
    ['2026-11-23', 24, '2024-11-23'],
    ['2026-11-23', 6, '2026-05-23'],
    ['2026-03-15', 6, '2025-09-15'],
    ['2026-01-10', 12, '2025-01-10'],
    // Months of different lengths.
    ['2025-02-28', 6, '2024-08-31'],
    ['2025-02-27', 6, '2024-08-27'],
    ['2025-08-31', 6, '2025-02-28'],
    ['2025-08-30', 6, '2025-02-28'],
    ['2026-02-28', 24, '2024-02-29'],
    ['2024-02-29', 24, '2022-02-28'],
    ['2024-02-28', 24, '2022-02-28'],
  ])('on %s, kept for %i months: %s', (today, months, last) => {
    expect(lastInactiveDay(civilDate(today), months)).toBe(last);
  });

  it('never goes back from one day to the next', () => {
    let today = civilDate('2023-01-01');
    while (today < '2028-03-02') {
      const next = addDays(today, 1);
      expect(lastInactiveDay(next, 6) >= lastInactiveDay(today, 6)).toBe(true);
      today = next;
    }
  });
});
