import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@maillage/kernel';
import {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  isoWeekStart,
  weekdayOf,
} from './civil-date.js';
import { compareTimes, minutesOf, wallTime, wallTimeOfMinutes } from './wall-time.js';

describe('Civil dates and wall times', () => {
  it.each(['2026-02-29', '2026-13-01', '22/11/2026', '2026-1-2', ''])(
    'refuse "%s" as a day',
    (text) => {
      expect(() => civilDate(text)).toThrow(DomainError);
      expect(() => civilDate(text)).toThrow(
        expect.objectContaining({ code: 'CALENDAR.INVALID_CIVIL_DATE', kind: 'invalid' }),
      );
    },
  );

  it.each(['24:01', '9:30', '23:60', '25:00'])('refuse "%s" as a time of day', (text) => {
    expect(() => wallTime(text)).toThrow(
      expect.objectContaining({ code: 'CALENDAR.INVALID_WALL_TIME', kind: 'invalid' }),
    );
  });

  it('count over months, leap days and years', () => {
    expect(addDays(civilDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(civilDate('2027-01-01'), -1)).toBe('2026-12-31');
    expect(daysBetween(civilDate('2026-11-22'), civilDate('2027-11-22'))).toBe(365);
    expect(compareDates(civilDate('2026-11-22'), civilDate('2026-11-23'))).toBeLessThan(0);
  });

  it('start weeks on Monday', () => {
    expect(weekdayOf(civilDate('2026-11-22'))).toBe(7);
    expect(weekdayOf(civilDate('1969-12-29'))).toBe(1);
    expect(isoWeekStart(civilDate('2026-11-22'))).toBe('2026-11-16');
    expect(isoWeekStart(civilDate('2026-11-16'))).toBe('2026-11-16');
  });

  it('take 24:00 as the end of a day', () => {
    expect(minutesOf(wallTime('24:00'))).toBe(1440);
    expect(wallTimeOfMinutes(570)).toBe('09:30');
    expect(compareTimes(wallTime('09:30'), wallTime('24:00'))).toBeLessThan(0);
  });
});
