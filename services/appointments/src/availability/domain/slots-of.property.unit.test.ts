import { describe, expect, it } from '@jest/globals';
import { civilDate, wallTimeOfMinutes } from '@maillage/calendar';
import fc from 'fast-check';
import { minuteByMinute } from './minute-by-minute.js';
import { fives, randomTimetables } from './random-timetables.builder.js';
import { slotsOf } from './slots-of.js';
import { aMotive, anOpening, aStructure, aTimetable, FOR_EVER } from './timetable.builder.js';
import type { Booker, MemberTimetable, MotiveRules, SearchWindow } from './timetable.js';

const RUNS = Number(process.env['AVAILABILITY_RUNS'] ?? 200);
const MINUTE = 60_000;
const DAY = 86_400_000;
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
    const { instants, motive, now, members } = randomTimetables(sunday, ['house-0', 'house-1']);
    return fc.record({
      timetable: members(1, 1).map(([only]) => only ?? aTimetable()),
      motive,
      window: fc
        .tuple(instants, fives(600, 8_000))
        .map(([from, length]) => ({ from, to: new Date(from.getTime() + length * MINUTE) })),
      now,
      booker: fc.constantFrom<Booker[]>('agent', 'prescriber'),
    });
  });
}
