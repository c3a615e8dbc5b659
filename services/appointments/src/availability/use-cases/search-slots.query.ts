import { addDays, civilDateOf, daysBetween } from '@maillage/calendar';
import {
  distanceKm,
  DomainError,
  type CivilDate,
  type Clock,
  type Place,
  type Scope,
} from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { ChoiceReason, ChosenSlot } from '../domain/index.js';
import { bookerOf } from './booker-of.js';
import { LastAgent } from './last-agent.query.js';
import { OpenTimesSource } from './open-times-source.js';
import { SearchFacts, type FactsNow } from './search-facts.js';
import { searchStructures, type FoundSlots, type SearchedStructure } from './slot-searcher.js';

/** Days of one search, both ends included. */
const DAYS_AT_MOST = 31;
/** From today on: how far the next slot is looked for. Six months. */
export const LOOK_AHEAD_DAYS = 184;
/** How far ahead a search may begin. */
const AHEAD_AT_MOST = 366;

export interface SlotSearch {
  readonly networkId: string;
  readonly motiveCode: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly structureId?: string | undefined;
  readonly memberIds?: readonly string[] | undefined;
  /** For whom: their agent of last time comes first where the motive asks for it. */
  readonly beneficiaryId?: string | undefined;
  readonly near?: Place | undefined;
  readonly radiusKm?: number | undefined;
  /** Slots to list for each structure; 20 unless told. */
  readonly listed?: number | undefined;
}

/** A start, the member who would receive, and why they were chosen. */
export interface OfferedSlot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly memberId: string;
  readonly memberName: string;
  readonly because: ChoiceReason;
}

export interface StructureOffer {
  readonly structure: StructureCopy;
  /** From the point that was given, as the crow flies. */
  readonly distanceKm: number | null;
  /** May be after the window. */
  readonly nextSlot: OfferedSlot | null;
  readonly days: readonly { readonly day: CivilDate; readonly count: number }[];
  readonly slots: readonly OfferedSlot[];
}

/** Free slots of a motive over the structures of a network, structures sorted by their next slot. */
@Injectable()
export class SearchSlots {
  constructor(
    private readonly facts: SearchFacts,
    private readonly source: OpenTimesSource,
    private readonly lastAgent: LastAgent,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `SLOTS.WRONG_WINDOW` (invalid), `NETWORK.UNKNOWN`, `MOTIVE.UNKNOWN`,
   *   `STRUCTURE.UNKNOWN` (not-found).
   */
  async run(scope: Scope, search: SlotSearch): Promise<StructureOffer[]> {
    const { networkId, motiveCode, from, to, memberIds, listed = 20 } = search;
    refuseWrongWindow(search, this.clock.now());
    if (!reachesNetwork(scope, networkId)) throw unknown('NETWORK', networkId);
    const facts = await this.facts.now();
    const [motives, places] = await Promise.all([
      facts.rulesAt(scope, networkId, motiveCode),
      placesOf(facts, scope, search),
    ]);
    if (!motives) throw unknown('MOTIVE', motiveCode);
    const structures = places.map(({ structure }) => structure);
    const now = this.clock.now();
    const until = laterOf(to, addDays(civilDateOf(now, 'UTC'), LOOK_AHEAD_DAYS));
    const searched = structures.flatMap(({ id, zone, rooms }) => {
      const motive = motives.get(id);
      return motive ? [{ structureId: id, zone, motive, rooms }] : [];
    });
    // What is over by all clocks is not looked at.
    const past = addDays(civilDateOf(now, 'UTC'), -1);
    const query = {
      networkId,
      motiveCode,
      from: laterOf(from, past),
      to,
      until,
      memberIds,
      listed,
    };
    const lastAgentId = await this.lastAgentFor(scope, search, searched);
    const whole = { ...query, booker: bookerOf(scope), now, lastAgentId };
    const found = await this.source.search(
      ...([scope, search, { first: query.from, last: until }, structures] as const),
      (times) => searchStructures(times, searched, whole),
    );
    const names = await facts.namesOf(memberIdsOf(found));
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
    const byId = new Map(found.map((each) => [each.structureId, each]));
    const offering = places.filter(({ structure }) => motives.has(structure.id));
    const offers = offering.map((each) => offerOf(each, byId.get(each.structure.id), days, names));
    return offers.sort(byNextSlot);
  }

  /** Asked for only where some structure's motive needs it. */
  private async lastAgentFor(
    scope: Scope,
    { networkId, beneficiaryId }: SlotSearch,
    searched: readonly SearchedStructure[],
  ): Promise<string | undefined> {
    if (beneficiaryId === undefined || !searched.some(({ motive }) => motive.sameAgent))
      return undefined;
    return this.lastAgent.of(scope, networkId, beneficiaryId);
  }
}

interface SearchedPlace {
  readonly structure: StructureCopy;
  readonly distanceKm: number | null;
}

async function placesOf(
  facts: FactsNow,
  scope: Scope,
  { networkId, structureId, near, radiusKm }: SlotSearch,
): Promise<SearchedPlace[]> {
  const structures =
    structureId === undefined
      ? await facts.housesOf(scope, networkId)
      : [await structureOf(facts, scope, networkId, structureId)].filter(({ open }) => open);
  return structures.flatMap((structure): SearchedPlace[] => {
    const { latitude, longitude } = structure;
    if (!near) return [{ structure, distanceKm: null }];
    if (latitude === null || longitude === null) return [];
    const km = Math.round(distanceKm(near, { latitude, longitude }) * 10) / 10;
    return radiusKm !== undefined && km > radiusKm ? [] : [{ structure, distanceKm: km }];
  });
}

async function structureOf(
  facts: FactsNow,
  scope: Scope,
  networkId: string,
  id: string,
): Promise<StructureCopy> {
  const structure = await facts.house(scope, networkId, id);
  if (structure?.networkId !== networkId) throw unknown('STRUCTURE', id);
  return structure;
}

function memberIdsOf(found: readonly FoundSlots[]): string[] {
  return found.flatMap(({ next, slots }) => [
    ...(next ? [next.memberId] : []),
    ...slots.map(({ memberId }) => memberId),
  ]);
}

function offerOf(
  { structure, distanceKm: km }: SearchedPlace,
  found: FoundSlots | undefined,
  days: readonly CivilDate[],
  names: ReadonlyMap<string, string>,
): StructureOffer {
  const offered = ({ from, to, memberId, because }: ChosenSlot): OfferedSlot => ({
    startsAt: from,
    endsAt: to,
    memberId,
    memberName: names.get(memberId) ?? '',
    because,
  });
  const counts = new Map(found?.perDay.map(({ date, starts }) => [date, starts]));
  return {
    structure,
    distanceKm: km,
    nextSlot: found?.next ? offered(found.next) : null,
    days: days.map((day) => ({ day, count: counts.get(day) ?? 0 })),
    slots: (found?.slots ?? []).map(offered),
  };
}

function byNextSlot(a: StructureOffer, b: StructureOffer): number {
  const first = a.nextSlot?.startsAt.getTime() ?? Infinity;
  const second = b.nextSlot?.startsAt.getTime() ?? Infinity;
  if (first !== second) return first < second ? -1 : 1;
  return (
    (a.distanceKm ?? 0) - (b.distanceKm ?? 0) ||
    collator.compare(a.structure.name, b.structure.name)
  );
}

const collator = new Intl.Collator('fr');

function refuseWrongWindow({ from, to }: SlotSearch, now: Date): void {
  const days = daysBetween(from, to) + 1;
  const today = civilDateOf(now, 'UTC');
  const over = to < addDays(today, -1);
  const far = daysBetween(today, from) > AHEAD_AT_MOST;
  if (days >= 1 && days <= DAYS_AT_MOST && !over && !far) return;
  throw new DomainError(
    'invalid',
    'SLOTS.WRONG_WINDOW',
    `from ${from} to ${to}: ask for 1 to ${DAYS_AT_MOST} days, none of them long over, beginning within ${AHEAD_AT_MOST} days`,
  );
}

function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
