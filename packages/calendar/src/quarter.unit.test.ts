import { describe, expect, it } from '@jest/globals';
import { civilDate } from './civil-date.js';
import {
  nextQuarter,
  parseQuarter,
  previousQuarter,
  quarterBounds,
  quarterCode,
  quarterDays,
  quarterOf,
  sameQuarterLastYear,
} from './quarter.js';

describe('Civil quarters', () => {
  it('hold a date, and are written 2026-Q4', () => {
    expect(quarterCode(quarterOf(civilDate('2026-11-22')))).toBe('2026-Q4');
    expect(quarterCode(quarterOf(civilDate('2026-03-31')))).toBe('2026-Q1');
    expect(parseQuarter('2026-Q4')).toEqual({ year: 2026, quarter: 4 });
    expect(() => parseQuarter('2026-Q5')).toThrow(
      expect.objectContaining({ code: 'CALENDAR.INVALID_QUARTER' }),
    );
  });

  it('are half-open, in days and in instants of a zone', () => {
    expect(quarterDays({ year: 2026, quarter: 4 })).toEqual({
      from: '2026-10-01',
      to: '2027-01-01',
    });
    const bounds = quarterBounds({ year: 2026, quarter: 4 }, 'Europe/Paris');
    expect([bounds.from.toISOString(), bounds.to.toISOString()]).toEqual([
      '2026-09-30T22:00:00.000Z',
      '2026-12-31T23:00:00.000Z',
    ]);
  });

  it('have neighbours', () => {
    expect(previousQuarter({ year: 2026, quarter: 1 })).toEqual({ year: 2025, quarter: 4 });
    expect(nextQuarter({ year: 2026, quarter: 4 })).toEqual({ year: 2027, quarter: 1 });
    expect(sameQuarterLastYear({ year: 2026, quarter: 2 })).toEqual({ year: 2025, quarter: 2 });
  });
});
