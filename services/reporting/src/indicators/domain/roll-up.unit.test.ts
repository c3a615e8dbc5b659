import { describe, expect, it } from '@jest/globals';
import {
  activityKinds,
  activityOutcomes,
  activityStatuses,
  ageBands,
  appointmentStatuses,
  channels,
  operatorCodes,
  supportLevels,
  themes,
} from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import fc from 'fast-check';
import { contributionOfActivity } from './activity-contribution.js';
import { contributionOfAppointment } from './appointment-contribution.js';
import type { Contribution } from './contribution.js';
import { contributionOfLeg } from './leg-contribution.js';
import {
  isNewer,
  move,
  movementsOf,
  rollUpId,
  rollUpsOf,
  type RollUp,
  type VersionedContribution,
} from './roll-up.js';

type Said = VersionedContribution & { readonly id: string };

const structureId = fc.constantFrom('orval', 'bus');
const day = fc
  .date({ min: new Date('2026-06-20'), max: new Date('2027-01-10'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CivilDate);
const instant = fc.date({
  min: new Date('2026-09-25T00:00:00Z'),
  max: new Date('2026-10-06T00:00:00Z'),
  noInvalidDate: true,
});

const activity = fc
  .record({
    structureId,
    networkId: fc.constant('orvanne'),
    status: fc.constantFrom(...activityStatuses),
    kind: fc.constantFrom(...activityKinds),
    localDay: day,
    durationMinutes: fc.integer({ min: 1, max: 720 }),
    channel: fc.constantFrom(...channels),
    operatorCodes: fc.uniqueArray(fc.constantFrom(...operatorCodes), { maxLength: 3 }),
    theme: fc.constantFrom(...themes),
    supportLevel: fc.constantFrom(...supportLevels),
    outcome: fc.constantFrom(...activityOutcomes),
    ageBand: fc.constantFrom(...ageBands),
  })
  .map(contributionOfActivity);
const appointment = fc
  .record({
    structureId,
    networkId: fc.constant('orvanne'),
    status: fc.constantFrom(...appointmentStatuses),
    localDay: day,
  })
  .map(contributionOfAppointment);
const leg = fc
  .record({
    structureId,
    networkId: fc.constant('orvanne'),
    operatorCode: fc.constantFrom(...operatorCodes),
    openedAt: instant,
    firstResponseAt: fc.option(instant),
    firstResponseHundredths: fc.option(fc.nat(3000)),
    resolvedAt: fc.option(instant),
    resolutionHundredths: fc.option(fc.nat(3000)),
  })
  .map((each) => contributionOfLeg(each, 'Europe/Paris'));

/** The life of one fact: versions 1, 2, 3…, each saying whatever it likes. */
const life = fc
  .array(fc.oneof(activity, appointment, leg), { minLength: 1, maxLength: 4 })
  .map((states: Contribution[]) =>
    states.map((contribution, index) => ({
      version: index + 1,
      at: new Date(Date.UTC(2026, 9, 1, 0, index)),
      contribution,
    })),
  );
const lives = fc
  .array(life, { maxLength: 8 })
  .map((all) => all.flatMap((each, i) => each.map((said): Said => ({ ...said, id: `fact-${i}` }))));

/** As the service does it: one stored version per fact, new less stored. */
function countAsTheyCome(deliveries: readonly Said[]): Map<string, RollUp> {
  const stored = new Map<string, Said>();
  const rollUps = new Map<string, RollUp>();
  for (const said of deliveries) {
    for (const movement of movementsOf(stored.get(said.id), said)) {
      const moved = move(rollUps.get(rollUpId(movement)), movement);
      if (moved) rollUps.set(rollUpId(movement), moved);
      else rollUps.delete(rollUpId(movement));
    }
    if (isNewer(stored.get(said.id), said.version)) stored.set(said.id, said);
  }
  return rollUps;
}

function figuresOf(rollUps: Iterable<RollUp>): string {
  const figures = [...rollUps].map(({ updatedAt: _, ...rest }) => rest);
  return JSON.stringify(figures.sort((a, b) => (rollUpId(a) < rollUpId(b) ? -1 : 1)));
}

function newestOf(said: readonly Said[]): Said[] {
  const newest = new Map<string, Said>();
  for (const each of said) {
    if (isNewer(newest.get(each.id), each.version)) newest.set(each.id, each);
  }
  return [...newest.values()];
}

const deliveries = lives.chain((said) =>
  fc
    .record({
      order: fc.shuffledSubarray(said, { minLength: said.length }),
      repeats: said.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...said)),
    })
    .chain(({ order, repeats }) =>
      fc.shuffledSubarray([...order, ...repeats], {
        minLength: order.length + repeats.length,
      }),
    )
    .map((delivered) => ({ said, delivered })),
);

describe('roll-ups', () => {
  it('are the same bytes whatever the order, the repeats and the late versions of facts', () => {
    fc.assert(
      fc.property(deliveries, ({ said, delivered }) => {
        const once = countAsTheyCome(said);
        expect(figuresOf(countAsTheyCome(delivered).values())).toBe(figuresOf(once.values()));
      }),
    );
  });

  it('kept fact by fact are those counted from nothing', () => {
    fc.assert(
      fc.property(deliveries, ({ said, delivered }) => {
        const fromNothing = figuresOf(rollUpsOf(newestOf(said)));
        expect(figuresOf(countAsTheyCome(delivered).values())).toBe(fromNothing);
      }),
    );
  });

  it('of a quarter are the sum of its days', () => {
    fc.assert(
      fc.property(lives, (said) => {
        const rollUps = rollUpsOf(newestOf(said));
        const requests = (quarters: boolean): number =>
          rollUps
            .filter(({ period }) => period.includes('-Q') === quarters)
            .reduce((sum, { counts }) => sum + (counts['requests'] ?? 0), 0);
        expect(requests(true)).toBe(requests(false));
      }),
    );
  });

  it('never hold a zero, so that equal figures are equal bytes', () => {
    fc.assert(
      fc.property(deliveries, ({ delivered }) => {
        for (const { counts } of countAsTheyCome(delivered).values()) {
          expect(Object.values(counts)).not.toContain(0);
          expect(Object.keys(counts)).toEqual(Object.keys(counts).sort());
        }
      }),
    );
  });
});
