import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@maillage/kernel';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  civilDateOfEpochDay,
  daysBetween,
  isoWeekStart,
  weekdayOf,
  type Weekday,
} from './civil-date.js';
import {
  occurrencesOf,
  rankInMonth,
  ruleDates,
  type Recurrence,
  type RecurrenceException,
} from './recurrence.js';

const NOVEMBER = { first: civilDate('2026-11-01'), last: civilDate('2026-11-30') };
const datesOf = (recurrence: Recurrence, exceptions: RecurrenceException[] = [], span = NOVEMBER) =>
  occurrencesOf(recurrence, exceptions, span).map((occurrence) => occurrence.date);
const everySecondMonday: Recurrence = {
  kind: 'weekly',
  firstDay: civilDate('2026-11-04'),
  everyWeeks: 2,
  weekdays: [1, 3],
};

describe('Recurrence', () => {
  it('comes every second week, counted from the Monday of the first day’s week, last day included', () => {
    expect(datesOf(everySecondMonday)).toEqual([
      '2026-11-04',
      '2026-11-16',
      '2026-11-18',
      '2026-11-30',
    ]);
    expect(datesOf({ ...everySecondMonday, lastDay: civilDate('2026-11-18') })).toEqual([
      '2026-11-04',
      '2026-11-16',
      '2026-11-18',
    ]);
  });

  it('skips the months without a fifth Monday or a 31st', () => {
    const span = { first: civilDate('2026-08-01'), last: civilDate('2027-01-31') };
    expect(
      datesOf({ kind: 'monthly-by-weekday-rank', firstDay: civilDate('2026-08-31') }, [], span),
    ).toEqual(['2026-08-31', '2026-11-30']);
    expect(
      datesOf({ kind: 'monthly-by-day', firstDay: civilDate('2026-08-31') }, [], span),
    ).toEqual(['2026-08-31', '2026-10-31', '2026-12-31', '2027-01-31']);
  });

  it('is cancelled, moved and added on single dates', () => {
    const day = (n: number) => civilDate(`2026-11-${String(n).padStart(2, '0')}`);
    const exceptions: RecurrenceException[] = [
      { kind: 'cancelled', date: day(4) },
      { kind: 'moved', date: day(16), to: day(17) },
      { kind: 'moved', date: day(10), to: day(11) },
      { kind: 'extra', date: day(21) },
    ];
    expect(datesOf(everySecondMonday, exceptions)).toEqual([
      '2026-11-17',
      '2026-11-18',
      '2026-11-21',
      '2026-11-30',
    ]);
    expect(occurrencesOf(everySecondMonday, exceptions, NOVEMBER)[0]?.because).toBe(exceptions[1]);
  });

  it('brings a date moved from outside the span', () => {
    const moved: RecurrenceException = {
      kind: 'moved',
      date: civilDate('2026-11-30'),
      to: civilDate('2026-12-02'),
    };
    expect(
      datesOf(everySecondMonday, [moved], {
        first: civilDate('2026-12-01'),
        last: civilDate('2026-12-03'),
      }),
    ).toEqual(['2026-12-02', '2026-12-02']);
  });

  it('agrees with asking every day', () => {
    const dates = fc.integer({ min: 20_400, max: 20_800 }).map(civilDateOfEpochDay);
    const weekdays = fc.uniqueArray(
      fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
      { minLength: 1 },
    );
    const lastDay = fc.option(dates, { nil: undefined });
    const recurrences: fc.Arbitrary<Recurrence> = fc.oneof(
      fc.record({
        kind: fc.constant('weekly' as const),
        firstDay: dates,
        lastDay,
        everyWeeks: fc.integer({ min: 1, max: 4 }),
        weekdays,
      }),
      fc.record({
        kind: fc.constantFrom('monthly-by-weekday-rank' as const, 'monthly-by-day' as const),
        firstDay: dates,
        lastDay,
      }),
      fc.record({ kind: fc.constant('once' as const), firstDay: dates }),
    );
    fc.assert(
      fc.property(recurrences, dates, fc.nat(120), (recurrence, first, length) => {
        const span = { first, last: addDays(first, length) };
        const everyDay = Array.from({ length: length + 1 }, (_, i) => addDays(first, i));
        expect(ruleDates(recurrence, span)).toEqual(
          everyDay.filter((date) => naivelyOn(recurrence, date)),
        );
      }),
      { numRuns: 400 },
    );
  });
});

function naivelyOn(recurrence: Recurrence, date: CivilDate): boolean {
  const { firstDay } = recurrence;
  if (recurrence.kind === 'once') return date === firstDay;
  if (date < firstDay || date > (recurrence.lastDay ?? '9999-12-31')) return false;
  switch (recurrence.kind) {
    case 'monthly-by-day':
      return date.slice(8) === firstDay.slice(8);
    case 'monthly-by-weekday-rank':
      return weekdayOf(date) === weekdayOf(firstDay) && rankInMonth(date) === rankInMonth(firstDay);
    case 'weekly': {
      const weeks = daysBetween(isoWeekStart(firstDay), isoWeekStart(date)) / 7;
      return recurrence.weekdays.includes(weekdayOf(date)) && weeks % recurrence.everyWeeks === 0;
    }
  }
}
