import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessDays,
  businessDurationHundredths,
  countBusinessDays,
  isBusinessDay,
  isOverdue,
} from './business-days.js';
import { addDays, civilDateOfEpochDay } from './civil-date.js';
import type { HolidayZone } from './holiday-zones.js';
import { civilDateOf, dayBounds, wallTimeOf } from './zoned-time.js';

const PARIS = 'Europe/Paris';
const inParis = (from: string, n: number) =>
  addBusinessDays(new Date(from), n, PARIS, 'metropole').toISOString();
const PLACES: [string, HolidayZone][] = [
  [PARIS, 'metropole'],
  [PARIS, 'alsace-moselle'],
  ['Indian/Reunion', 'la-reunion'],
  ['America/Guadeloupe', 'guadeloupe'],
];

describe('Business days', () => {
  it('make a leg opened on Wednesday at 10:30 due on Monday at 10:30, and overdue strictly after', () => {
    const deadline = new Date(inParis('2026-11-18T09:30:00.000Z', 3));
    expect(deadline.toISOString()).toBe('2026-11-23T09:30:00.000Z');
    expect(isOverdue(deadline, deadline)).toBe(false);
    expect(isOverdue(deadline, new Date(deadline.getTime() + 1))).toBe(true);
  });

  it('count a start on Saturday from Monday 00:00', () => {
    expect(inParis('2026-11-21T14:00:00.000Z', 3)).toBe('2026-11-25T23:00:00.000Z');
    expect(inParis('2026-11-21T14:00:00.000Z', 0)).toBe('2026-11-22T23:00:00.000Z');
  });

  it('keep the local time over a clock change', () => {
    expect(inParis('2026-10-23T08:00:00.000Z', 1)).toBe('2026-10-26T09:00:00.000Z');
  });

  it('skip the holidays of the zone only', () => {
    const friday = new Date('2026-12-18T08:00:00.000Z');
    expect(
      addBusinessDays(
        new Date('2026-04-02T08:00:00.000Z'),
        1,
        PARIS,
        'alsace-moselle',
      ).toISOString(),
    ).toBe('2026-04-07T08:00:00.000Z');
    expect(inParis('2026-04-02T08:00:00.000Z', 1)).toBe('2026-04-03T08:00:00.000Z');
    expect(addBusinessDays(friday, 1, 'Indian/Reunion', 'la-reunion').toISOString()).toBe(
      '2026-12-21T08:00:00.000Z',
    );
  });

  it('count back for a notice one business day before a deadline', () => {
    expect(inParis('2026-11-23T09:30:00.000Z', -1)).toBe('2026-11-20T09:30:00.000Z');
  });

  it('measure hundredths of a day, rounded up, nothing at the week-end', () => {
    const measure = (from: string, to: string) =>
      businessDurationHundredths(new Date(from), new Date(to), PARIS, 'metropole');
    expect(measure('2026-11-20T17:00:00.000Z', '2026-11-23T05:00:00.000Z')).toBe(50);
    expect(measure('2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z')).toBe(0);
    expect(measure('2026-11-18T09:30:00.000Z', '2026-11-18T09:30:00.001Z')).toBe(1);
    expect(measure('2026-11-19T09:30:00.000Z', '2026-11-18T09:30:00.000Z')).toBe(0);
  });

  const places = fc.constantFrom(...PLACES);
  const instants = fc
    .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
    .map((ms) => new Date(ms));

  it('agree with counting day by day', () => {
    fc.assert(
      fc.property(places, instants, fc.integer({ min: 1, max: 25 }), ([iana, zone], instant, n) => {
        let date = civilDateOf(instant, iana);
        let time = wallTimeOf(instant, iana);
        const isFree = (day: typeof date) => !isBusinessDay(day, zone);
        if (isFree(date)) {
          while (isFree(date)) date = addDays(date, 1);
          time = wallTimeOf(dayBounds(date, iana).from, iana);
        }
        for (let counted = 0; counted < n;) {
          date = addDays(date, 1);
          if (!isFree(date)) counted += 1;
        }
        const deadline = addBusinessDays(instant, n, iana, zone);
        expect([civilDateOf(deadline, iana), wallTimeOf(deadline, iana)]).toEqual([date, time]);
      }),
      { numRuns: 300 },
    );
  });

  it('last more than n days exactly when the deadline n days later has passed', () => {
    fc.assert(
      fc.property(
        places,
        instants,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: -2, max: 2 }),
        ([iana, zone], instant, n, shift) => {
          const deadline = addBusinessDays(instant, n, iana, zone);
          const now = new Date(deadline.getTime() + shift);
          const elapsed = businessDurationHundredths(instant, now, iana, zone);
          if (now > instant) expect(elapsed > n * 100).toBe(isOverdue(deadline, now));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are counted over years as day by day', () => {
    const days = fc.integer({ min: 20_000, max: 21_000 });
    fc.assert(
      fc.property(places, days, fc.integer({ min: -5, max: 800 }), ([, zone], day, length) => {
        const from = civilDateOfEpochDay(day);
        const naive = Array.from({ length: Math.max(0, length) }, (_, i) =>
          addDays(from, i),
        ).filter((each) => isBusinessDay(each, zone));
        expect(countBusinessDays(from, addDays(from, length), zone)).toBe(naive.length);
      }),
      { numRuns: 60 },
    );
  });
});
