import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import fc from 'fast-check';
import { civilDate, civilDateOfEpochDay } from './civil-date.js';
import { wallTime, wallTimeOfMinutes } from './wall-time.js';
import {
  civilDateOf,
  clockChangesOn,
  dayBounds,
  instantAtOrAfter,
  instantOf,
  utcDaysTouched,
  wallTimeOf,
} from './zoned-time.js';

const PARIS = 'Europe/Paris';
const SPRING = civilDate('2026-03-29');
const AUTUMN = civilDate('2026-10-25');

describe('Zoned time', () => {
  it('gives no instant for a time that the clock skips, and the jump where an end is needed', () => {
    expect(instantOf(SPRING, wallTime('02:30'), PARIS)).toBeUndefined();
    expect(instantAtOrAfter(SPRING, wallTime('02:30'), PARIS).toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
    expect(instantOf(SPRING, wallTime('03:00'), PARIS)?.toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });

  it('gives the first instant of a time that occurs twice', () => {
    expect(instantOf(AUTUMN, wallTime('02:30'), PARIS)?.toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(instantOf(AUTUMN, wallTime('03:00'), PARIS)?.toISOString()).toBe(
      '2026-10-25T02:00:00.000Z',
    );
  });

  it('bounds days of 23, 24 and 25 hours', () => {
    const hours = (day: typeof SPRING, zone: string) => {
      const { from, to } = dayBounds(day, zone);
      return (to.getTime() - from.getTime()) / 3_600_000;
    };
    expect([hours(SPRING, PARIS), hours(AUTUMN, PARIS), hours(SPRING, 'Indian/Reunion')]).toEqual([
      23, 25, 24,
    ]);
    expect(clockChangesOn(AUTUMN, PARIS)).toBe(true);
    expect(clockChangesOn(AUTUMN, 'America/Guadeloupe')).toBe(false);
  });

  it('starts a day without midnight when the clock jumps', () => {
    expect(dayBounds(civilDate('2018-11-04'), 'America/Sao_Paulo').from.toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    );
  });

  it('knows which UTC days an interval touches', () => {
    const range = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
    expect(utcDaysTouched(range('2026-11-22T23:00Z', '2026-11-23T00:00Z'))).toEqual(['2026-11-22']);
    expect(utcDaysTouched(range('2026-11-22T23:00Z', '2026-11-23T00:01Z'))).toEqual([
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(utcDaysTouched(range('2026-11-22T23:00Z', '2026-11-22T23:00Z'))).toEqual([]);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => dayBounds(SPRING, 'Europe/Lutece')).toThrow(
      expect.objectContaining({ code: 'CALENDAR.UNKNOWN_ZONE' }),
    );
  });

  it('agrees with Luxon on what the wall clock shows, and comes back to the first such instant', () => {
    const zones = fc.constantFrom(
      PARIS,
      'Indian/Reunion',
      'America/Guadeloupe',
      'America/Miquelon',
      'Australia/Lord_Howe',
    );
    const days = fc.integer({ min: 17_900, max: 22_000 });
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (zone, day, minute) => {
        const date = civilDateOfEpochDay(day);
        const time = wallTimeOfMinutes(minute);
        const instant = instantOf(date, time, zone);
        const luxon = DateTime.fromISO(`${date}T${time}`, { zone });
        const exists = luxon.toFormat('HH:mm') === time;
        expect(instant !== undefined).toBe(exists);
        if (!instant) return;
        expect([civilDateOf(instant, zone), wallTimeOf(instant, zone)]).toEqual([date, time]);
        const earliest = Math.min(...luxon.getPossibleOffsets().map((each) => each.toMillis()));
        expect(instant.getTime()).toBe(earliest);
      }),
      { numRuns: 500 },
    );
  });
});
