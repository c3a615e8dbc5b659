import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  civilDate,
  wallTimeOfMinutes,
  type HolidayZone,
  type Weekday,
} from '@maillage/calendar';
import fc from 'fast-check';
import { minuteByMinute } from './minute-by-minute.js';
import { slotsOf } from './slots-of.js';
import { aMotive, anOpening, aStructure, aTimetable, FOR_EVER } from './timetable.builder.js';
import type {
  AbsencePlan,
  Booker,
  BusyPeriod,
  MemberTimetable,
  MotiveRules,
  OpeningPlan,
  SearchWindow,
  StructureDays,
} from './timetable.js';

const RUNS = Number(process.env['AVAILABILITY_RUNS'] ?? 200);
const MINUTE = 60_000;
const DAY = 86_400_000;
const PLACES: [string, HolidayZone][] = [
  ['Europe/Paris', 'metropole'],
  ['Indian/Reunion', 'la-reunion'],
  ['America/Guadeloupe', 'guadeloupe'],
];
/** Sundays on which Paris moves its clocks, and an ordinary week with holidays. */
const SUNDAYS = ['2026-03-29', '2026-10-25', '2026-05-10'].map(civilDate);

/** Nights on which clocks change: the zone, the day, and the instant of the jump. */
const CHANGES: [string, string, string][] = [
  ['Europe/Paris', '2026-03-29', '2026-03-29T01:00Z'],
  ['Europe/Paris', '2026-10-25', '2026-10-25T01:00Z'],
  ['America/Miquelon', '2026-03-08', '2026-03-08T05:00Z'],
  ['America/Miquelon', '2026-11-01', '2026-11-01T04:00Z'],
];

describe('The slots of a member', () => {
  it('are those that going through every minute finds', () => {
    expect(slotsComparedOver(anyCase())).toBeGreaterThan(RUNS);
  });

  it('are those that going through every minute finds, on nights when clocks change', () => {
    expect(slotsComparedOver(aNightOfClockChange())).toBeGreaterThan(RUNS);
  });
});

interface SearchCase {
  readonly timetable: MemberTimetable;
  readonly motive: MotiveRules;
  readonly window: SearchWindow;
  readonly now: Date;
  readonly booker: Booker;
}

/** Compares both ways of finding slots; gives the number of slots seen, so that an empty test shows. */
function slotsComparedOver(cases: fc.Arbitrary<SearchCase>): number {
  let offered = 0;
  fc.assert(
    fc.property(cases, ({ timetable, motive, window, now, booker }) => {
      const slots = slotsOf(timetable, motive, window, now, booker);
      offered += slots.length;
      const starts = slots.map((slot) => `${slot.structureId} ${slot.from.toISOString()}`);
      expect(starts.sort()).toEqual(minuteByMinute(timetable, motive, window, now, booker));
      for (const { from, to } of slots) {
        expect(to.getTime() - from.getTime()).toBe(motive.durationMinutes * MINUTE);
      }
    }),
    { numRuns: RUNS },
  );
  return offered;
}

const fives = (min: number, max: number) =>
  fc.integer({ min: min / 5, max: max / 5 }).map((n) => n * 5);

function aNightOfClockChange(): fc.Arbitrary<SearchCase> {
  return fc.constantFrom(...CHANGES).chain(([zone, day, jump]) => {
    const date = civilDate(day);
    const instants = fives(-150, 240).map(
      (minutes) => new Date(Date.parse(jump) + minutes * MINUTE),
    );
    const periods = fc
      .tuple(instants, fives(5, 90))
      .map(([from, length]) => ({ from, to: new Date(from.getTime() + length * MINUTE) }));
    const blocks = fc.array(
      fc.record({
        from: fives(0, 210).map(wallTimeOfMinutes),
        to: fives(90, 420).map(wallTimeOfMinutes),
      }),
      { minLength: 1, maxLength: 2 },
    );
    const motive = fc.record({
      durationMinutes: fives(10, 60),
      bufferMinutes: fives(0, 20),
      stepMinutes: fives(5, 60),
      horizonDays: fc.integer({ min: 1, max: 3 }),
    });
    const structures = [aStructure({ zone, openOnHolidays: [date] })];
    const window = { from: new Date(Date.parse(jump) - DAY), to: new Date(Date.parse(jump) + DAY) };
    return fc
      .record({
        blocks,
        motive,
        busy: fc.array(periods, { maxLength: 3 }),
        away: fc.array(periods, { maxLength: 1 }),
        lastStart: instants,
        booker: fc.constantFrom<Booker[]>('agent', 'prescriber'),
      })
      .map(({ blocks, motive, busy, away, lastStart, booker }) => ({
        timetable: aTimetable({
          openings: [anOpening({ recurrence: { kind: 'once', firstDay: date }, blocks })],
          busy: busy.map((each) => ({ ...each, until: FOR_EVER })),
          absences: away.map((each) => ({ kind: 'period' as const, ...each })),
          structures,
        }),
        motive: aMotive(motive),
        window,
        now: new Date(lastStart.getTime() - motive.horizonDays * DAY),
        booker,
      }));
  });
}

function anyCase(): fc.Arbitrary<SearchCase> {
  return fc.constantFrom(...SUNDAYS).chain((sunday) => {
    const dates = fc.integer({ min: -4, max: 4 }).map((days) => addDays(sunday, days));
    const middle = Date.parse(`${sunday}T02:00:00Z`);
    const instants = fc
      .oneof(fives(-60, 240), fives(-5_760, 5_760))
      .map((minutes) => new Date(middle + minutes * MINUTE));
    const periods = fc
      .tuple(instants, fives(5, 600))
      .map(([from, length]) => ({ from, to: new Date(from.getTime() + length * MINUTE) }));
    const times = fc.oneof(fives(0, 1440), fives(60, 300)).map(wallTimeOfMinutes);
    const blocks = fc.array(fc.record({ from: times, to: times }), { minLength: 1, maxLength: 3 });
    const weekdays = fc.uniqueArray(
      fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
      { minLength: 2 },
    );
    const recurrence = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('weekly' as const),
          firstDay: dates.map((date) => addDays(date, -14)),
          lastDay: fc.option(dates, { nil: undefined }),
          everyWeeks: fc.constantFrom(1, 1, 2),
          weekdays,
        }),
      },
      fc.record({
        kind: fc.constantFrom('monthly-by-day' as const, 'once' as const),
        firstDay: dates,
      }),
    );
    const exception = fc.oneof(
      fc.record({ kind: fc.constant('cancelled' as const), date: dates }),
      fc.record({
        kind: fc.constant('moved' as const),
        date: dates,
        to: dates,
        blocks: fc.option(blocks, { nil: undefined }),
      }),
      fc.record({ kind: fc.constant('extra' as const), date: dates, blocks }),
    );
    const opening: fc.Arbitrary<OpeningPlan> = fc.record({
      openingId: fc.uuid(),
      structureId: fc.constantFrom('house-0', 'house-1'),
      roomId: fc.constantFrom(undefined, undefined, 'room-0', 'room-1'),
      motiveIds: fc.constantFrom(['motive-1'], ['motive-1', 'motive-2'], ['motive-2']),
      recurrence,
      exceptions: fc.array(exception, { maxLength: 3 }),
      blocks,
    });
    const absence: fc.Arbitrary<AbsencePlan> = fc.oneof(
      periods.map((each) => ({ kind: 'period' as const, ...each })),
      fc.record({
        kind: fc.constant('recurring' as const),
        zone: fc.constantFrom(...PLACES).map(([zone]) => zone),
        recurrence,
        exceptions: fc.constant([]),
        from: times,
        to: times,
      }),
    );
    const now = instants;
    const until = fc.oneof(fc.constant(FOR_EVER), instants);
    const busy: fc.Arbitrary<BusyPeriod> = fc
      .tuple(periods, until)
      .map(([each, end]) => ({ ...each, until: end }));
    const structure = (structureId: string): fc.Arbitrary<StructureDays> =>
      fc
        .record({
          place: fc.constantFrom(...PLACES),
          openOnHolidays: fc.array(dates, { maxLength: 2 }),
          closures: fc.array(
            fc
              .tuple(periods, fc.constantFrom(undefined, 'room-1'))
              .map(([each, roomId]) => ({ ...each, roomId })),
            { maxLength: 1 },
          ),
        })
        .map(({ place: [zone, holidayZone], ...rest }) => ({
          structureId,
          zone,
          holidayZone,
          ...rest,
        }));
    return fc.record({
      timetable: fc.record({
        memberId: fc.constant('member-1'),
        openings: fc.array(opening, { minLength: 1, maxLength: 3 }),
        absences: fc.array(absence, { maxLength: 2 }),
        busy: fc.array(busy, { maxLength: 8 }),
        roomsBusy: fc.array(busy, { maxLength: 4 }).map((taken) => new Map([['room-0', taken]])),
        structures: fc.tuple(structure('house-0'), structure('house-1')),
      }),
      motive: fc.record({
        motiveId: fc.constant('motive-1'),
        durationMinutes: fives(10, 90),
        bufferMinutes: fives(0, 30),
        stepMinutes: fives(5, 60),
        minNoticeMinutes: fives(0, 240),
        horizonDays: fc.integer({ min: 1, max: 6 }),
        bookableBy: fc.constantFrom<MotiveRules['bookableBy'][]>(
          ['agents', 'prescribers'],
          ['agents', 'prescribers'],
          ['agents'],
        ),
      }),
      window: fc
        .tuple(instants, fives(600, 8_000))
        .map(([from, length]) => ({ from, to: new Date(from.getTime() + length * MINUTE) })),
      now: fc.oneof(fc.constant(new Date(middle - 6_000 * MINUTE)), now),
      booker: fc.constantFrom<Booker[]>('agent', 'prescriber'),
    });
  });
}
