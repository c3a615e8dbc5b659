import { addDays, wallTimeOfMinutes, type HolidayZone, type Weekday } from '@maillage/calendar';
import type { RoomNeed } from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import fc from 'fast-check';
import { FOR_EVER } from './timetable.builder.js';
import type {
  AbsencePlan,
  BusyPeriod,
  MemberTimetable,
  MotiveRules,
  OpeningPlan,
  RoomPlan,
  StructureDays,
} from './timetable.js';

const MINUTE = 60_000;
const PLACES: [string, HolidayZone][] = [
  ['Europe/Paris', 'metropole'],
  ['Indian/Reunion', 'la-reunion'],
  ['America/Guadeloupe', 'guadeloupe'],
];

/** Not in the order of their ids. */
const ROOMS: RoomPlan[] = [
  { id: 'room-2', kind: 'office' },
  { id: 'room-1', kind: 'closed-office' },
  { id: 'room-0', kind: 'office' },
];

/** Multiples of five. */
export const fives = (min: number, max: number) =>
  fc.integer({ min: min / 5, max: max / 5 }).map((n) => n * 5);

/** Timetables of members of structures around a Sunday: most of what happens is near its first hours. */
export function randomTimetables(sunday: CivilDate, houses: readonly string[]) {
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
    structureId: fc.constantFrom(...houses),
    roomId: fc.constantFrom(undefined, 'room-0', 'room-1'),
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
            .tuple(periods, fc.constantFrom(undefined, 'room-1', 'room-2'))
            .map(([each, roomId]) => ({ ...each, roomId })),
          { maxLength: 2 },
        ),
        rooms: fc.subarray(ROOMS),
      })
      .map(({ place: [zone, holidayZone], ...rest }) => ({
        structureId,
        zone,
        holidayZone,
        ...rest,
      }));
  const taken = fc.array(busy, { maxLength: 4 });
  const roomsBusy = fc
    .tuple(taken, taken)
    .map(([first, last]) => new Map([['room-0', first] as const, ['room-2', last] as const]));
  /** What members of the same structures share. */
  const shared = fc.record({ roomsBusy, structures: fc.tuple(...houses.map(structure)) });
  const own = fc.record({
    openings: fc.array(opening, { minLength: 1, maxLength: 3 }),
    absences: fc.array(absence, { maxLength: 2 }),
    busy: fc.array(busy, { maxLength: 8 }),
  });
  const motive = fc.record({
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
    sameAgent: fc.boolean(),
    room: fc.constantFrom<RoomNeed[]>('none', 'any', 'office', 'closed-office'),
  });
  const now = fc.oneof(fc.constant(new Date(middle - 6_000 * MINUTE)), instants);
  const members = (min: number, max: number): fc.Arbitrary<MemberTimetable[]> =>
    fc
      .tuple(shared, fc.array(own, { minLength: min, maxLength: max }))
      .map(([common, each]) =>
        each.map((one, index) => ({ ...common, ...one, memberId: `member-${index + 1}` })),
      );
  return { dates, instants, motive, now, members };
}
