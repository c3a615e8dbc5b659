import { civilDate, isoWeekStart, quarterCode, quarterOf } from '@maillage/calendar';
import { counted, dimensions, type Contribution, type Slot } from './contribution.js';
import { addCounts, countOf, isNoCount, subtractCounts, type Counts } from './counts.js';

/** What is known of one fact: only the highest version of it counts. */
export interface VersionedContribution {
  /** Version of the aggregate the fact tells of, 0 or more. */
  readonly version: number;
  /** When it was said. */
  readonly at: Date;
  readonly contribution: Contribution;
}

/** Which roll-up: a structure and a period, either a civil day `2026-11-22` or a quarter `2026-Q4`. */
export interface RollUpKey {
  readonly networkId: string;
  readonly structureId: string;
  readonly period: string;
}

/** The figures of a structure over a period. */
export interface RollUp extends RollUpKey {
  /** Canonical. A quarter also counts requests by Monday-week (`week:2026-11-16`). */
  readonly counts: Counts;
  /** Sum of the versions of the facts counted here: it rises with each of them, in whatever order they come. */
  readonly version: number;
  /** Instant of the newest fact counted. */
  readonly updatedAt: Date;
}

/** By how much one roll-up moves when one fact changes. */
export interface Movement extends RollUpKey {
  /** Difference, may be negative; empty when no figure moves. */
  readonly counts: Counts;
  readonly versions: number;
  readonly at: Date;
}

/** Whether what comes is news about a fact: nothing is held, or an older version. */
export function isNewer(held: { readonly version: number } | undefined, version: number): boolean {
  return held === undefined || held.version < version;
}

/**
 * How day and quarter roll-ups move when a fact goes from what is held to what comes: new less stored.
 * Nothing moves when `after` is not newer, so late, repeated and reordered events change nothing.
 * Source: architecture §3, domain-reporting §4.
 */
export function movementsOf(
  before: VersionedContribution | undefined,
  after: VersionedContribution,
): Movement[] {
  if (!isNewer(before, after.version)) return [];
  const [old, fresh] = [totalsOf(before?.contribution ?? []), totalsOf(after.contribution)];
  const keys = new Set([...old.keys(), ...fresh.keys()]);
  return [...keys].sort().map((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const { networkId, structureId, period } = (is ?? was) as Total;
    const counts = subtractCounts(is?.counts ?? {}, was?.counts ?? {});
    const versions = (is ? after.version : 0) - (was ? (before?.version ?? 0) : 0);
    return { networkId, structureId, period, counts, versions, at: after.at };
  });
}

/**
 * The roll-up after a movement; undefined once no fact counts in it any more.
 * `updatedAt` never goes back; only a rebuild forgets the instant of a fact that moved to another period.
 */
export function move(held: RollUp | undefined, movement: Movement): RollUp | undefined {
  const { networkId, structureId, period, at } = movement;
  const counts = addCounts(held?.counts ?? {}, movement.counts);
  const version = (held?.version ?? 0) + movement.versions;
  const updatedAt = held && held.updatedAt > at ? held.updatedAt : at;
  if (version === 0 && isNoCount(counts)) return undefined;
  return { networkId, structureId, period, counts, version, updatedAt };
}

/** Every roll-up of these facts, from nothing, sorted by structure and period. Each fact given once, at its highest version. */
export function rollUpsOf(facts: Iterable<VersionedContribution>): RollUp[] {
  const rollUps = new Map<string, Mutable>();
  for (const fact of facts) {
    for (const [key, total] of totalsOf(fact.contribution)) gather(rollUps, key, total, fact);
  }
  return [...rollUps.keys()]
    .sort()
    .map((key) => {
      const { all, version, updatedAt, ...rollUpKey } = rollUps.get(key) as Mutable;
      return { ...rollUpKey, counts: addCounts(...all), version, updatedAt };
    })
    .filter(({ counts, version }) => version !== 0 || !isNoCount(counts));
}

/** Identity of a roll-up as text, `<structureId>:<period>`. */
export function rollUpId(key: Pick<RollUpKey, 'structureId' | 'period'>): string {
  return `${key.structureId}:${key.period}`;
}

/** Whether a period is a quarter (and not a day). */
export function isQuarter(period: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(period);
}

/** The quarter that a period is, or lies in. */
export function quarterOfPeriod(period: string): string {
  return isQuarter(period) ? period : quarterCode(quarterOf(civilDate(period)));
}

type Total = RollUpKey & { readonly counts: Counts };
type Mutable = RollUpKey & { all: Counts[]; version: number; updatedAt: Date };

function gather(
  rollUps: Map<string, Mutable>,
  key: string,
  { counts, ...rollUpKey }: Total,
  { version, at }: VersionedContribution,
): void {
  const held = rollUps.get(key);
  if (!held) {
    rollUps.set(key, { ...rollUpKey, all: [counts], version, updatedAt: at });
    return;
  }
  held.all.push(counts);
  held.version += version;
  if (at > held.updatedAt) held.updatedAt = at;
}

/** What a contribution adds to each roll-up it touches, by roll-up id. */
function totalsOf(contribution: Contribution): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const slot of contribution) {
    for (const total of totalsOfSlot(slot)) {
      const key = rollUpId(total);
      const held = totals.get(key);
      totals.set(key, held ? { ...held, counts: addCounts(held.counts, total.counts) } : total);
    }
  }
  return totals;
}

function totalsOfSlot({ networkId, structureId, day, counts }: Slot): Total[] {
  const week = `${dimensions.week}:${isoWeekStart(day)}`;
  const weekly = addCounts(counts, { [week]: countOf(counts, counted.requests) });
  const quarter = quarterCode(quarterOf(day));
  return [
    { networkId, structureId, period: day, counts: addCounts(counts) },
    { networkId, structureId, period: quarter, counts: weekly },
  ];
}
