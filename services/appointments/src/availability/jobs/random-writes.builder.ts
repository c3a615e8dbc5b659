import { addDays } from '@maillage/calendar';
import type { CivilDate, WallTime } from '@maillage/kernel';
import fc from 'fast-check';

/** Three weeks, with the Sunday on which the clocks change. */
export const first = '2026-03-16' as CivilDate;
const DAYS = 21;
const members = ['agent-1', 'agent-2', 'agent-3'];
const houses = ['house-1', 'house-2'];
const rooms = ['room-1', 'room-2'];

const wall = fc
  .record({ hour: fc.integer({ min: 6, max: 18 }), quarter: fc.integer({ min: 0, max: 3 }) })
  .map(({ hour, quarter }) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${two(hour)}:${two(quarter * 15)}` as WallTime;
  });
const day = fc.integer({ min: 0, max: DAYS - 1 }).map((count) => addDays(first, count));
const which = fc.nat({ max: 1_000 });

const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const days = { day, length: fc.integer({ min: 0, max: 1 }), from: wall, to: wall };

/** One write of somebody; `which` is the rank of one that is there, counted round. */
export type Step =
  | ({ readonly kind: 'take'; readonly ownerId: string } & Taken)
  | { readonly kind: 'give back' | 'be back' | 'open again'; readonly which: number }
  | ({ readonly kind: 'be absent'; readonly memberId: string } & Days)
  | ({
      readonly kind: 'close';
      readonly structureId: string;
      readonly roomId: string | null;
    } & Days)
  | ({ readonly kind: 'plan'; readonly memberId: string } & Plan)
  | { readonly kind: 'suspend'; readonly memberId: string; readonly suspended: boolean }
  | { readonly kind: 'work at'; readonly memberId: string; readonly structureIds: string[] }
  | { readonly kind: 'have rooms'; readonly ids: string[]; readonly open: boolean };

interface Taken {
  readonly day: CivilDate;
  readonly at: WallTime;
  readonly minutes: number;
  /** Minutes from now after which it is a hold that has ended; none for an appointment. */
  readonly until: number | undefined;
}

export interface Days {
  readonly day: CivilDate;
  readonly length: number;
  readonly from: WallTime;
  readonly to: WallTime;
}

interface Plan {
  readonly weekdays: number[];
  readonly from: WallTime;
  readonly to: WallTime;
  readonly roomId: string | null;
}

/** Bookings for the most part. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('take' as const),
      ownerId: fc.constantFrom(...members, ...rooms),
      ...{ day, at: wall, minutes: fc.integer({ min: 1, max: 16 }).map((count) => count * 15) },
      until: fc.constantFrom(undefined, -5, 10),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('give back' as const), which }) },
  fc.record({
    kind: fc.constant('be absent' as const),
    memberId: fc.constantFrom(...members),
    ...days,
  }),
  fc.record({ kind: fc.constant('be back' as const), which }),
  fc.record({
    kind: fc.constant('close' as const),
    structureId: fc.constantFrom(...houses),
    roomId: fc.constantFrom(null, 'room-1'),
    ...days,
  }),
  fc.record({ kind: fc.constant('open again' as const), which }),
  fc.record({
    kind: fc.constant('plan' as const),
    memberId: fc.constantFrom(...members),
    weekdays: mostly(
      [1, 2, 3, 4, 5],
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    ),
    from: fc.constantFrom('00:00', '08:30', '10:00').map((text) => text as WallTime),
    to: fc.constantFrom('12:15', '17:00', '24:00').map((text) => text as WallTime),
    roomId: fc.constantFrom(null, 'room-1'),
  }),
  fc.record({
    kind: fc.constant('suspend' as const),
    memberId: fc.constantFrom(...members),
    suspended: mostly(false, fc.constant(true)),
  }),
  fc.record({
    kind: fc.constant('work at' as const),
    memberId: fc.constantFrom(...members),
    structureIds: mostly(houses, fc.subarray(houses)),
  }),
  fc.record({
    kind: fc.constant('have rooms' as const),
    ids: mostly(rooms, fc.subarray(rooms)),
    open: mostly(true, fc.boolean()),
  }),
);

/** Writes at random, the same for the same seed. */
export const randomWrites = (seed: number, count: number): Step[] =>
  fc.sample(fc.noBias(step), { seed, numRuns: count });
