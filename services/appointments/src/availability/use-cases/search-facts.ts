import type { Scope } from '@maillage/kernel';
import { scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { RecentWrites } from '../../busy-time/ports/recent-writes.js';
import { MOTIVE_OFFERS, type MotiveOffers } from '../../catalogue/ports/motive-offers.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { MotiveRules } from '../domain/index.js';
import { AVAILABILITY_INDEX, type AvailabilityIndex } from '../ports/availability-index.js';
import { rulesOf } from './booker-of.js';

const service = scopeOfService('appointments');
/** The index is behind by some 20 ms; a search right after a write here waits for it, but not for long. */
const OWN_WRITES_WAITED_MS = 300;

/** What was read under one edition. */
class Held {
  readonly houses = new Map<string, Promise<readonly StructureCopy[]>>();
  readonly rules = new Map<string, Promise<ReadonlyMap<string, MotiveRules> | undefined>>();
  readonly names = new Map<string, string>();

  constructor(readonly edition: string | undefined) {}
}

/**
 * Houses, rules of motives and names of members for searches: read from the database once, and held in this process
 * while the index says the same edition of them. Where it says none, every search reads for itself.
 */
@Injectable()
export class SearchFacts {
  private readonly logger = new Logger('Availability');
  private held = new Held(undefined);

  constructor(
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(MOTIVE_OFFERS) private readonly offers: MotiveOffers,
    @Inject(AVAILABILITY_INDEX) private readonly index: AvailabilityIndex,
    private readonly recent: RecentWrites,
  ) {}

  /** For one search. What this process has just written is in them. */
  async now(): Promise<FactsNow> {
    await this.recent.settled(OWN_WRITES_WAITED_MS);
    const edition = await this.edition();
    if (edition === undefined || edition !== this.held.edition) this.held = new Held(edition);
    return new FactsNow(this.held, this.structures, this.members, this.offers);
  }

  private async edition(): Promise<string | undefined> {
    try {
      return await this.index.factsEdition();
    } catch (error) {
      this.logger.warn(`houses and motives are read again: ${(error as Error).message}`);
      return undefined;
    }
  }
}

/** The facts of one search. */
export class FactsNow {
  constructor(
    private readonly held: Held,
    private readonly structures: StructureCopies,
    private readonly members: MemberCopies,
    private readonly offers: MotiveOffers,
  ) {}

  /** The open structures of a network, in any order; none when it is out of reach. */
  async housesOf(scope: Scope, networkId: string): Promise<readonly StructureCopy[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    return readOnce(this.held.houses, networkId, () =>
      this.structures.ofNetwork(service, networkId),
    );
  }

  /** Undefined as well when its network is out of reach; one that is closed is found too. */
  async house(scope: Scope, networkId: string, id: string): Promise<StructureCopy | undefined> {
    const open = (await this.housesOf(scope, networkId)).find((each) => each.id === id);
    return open ?? this.structures.find(scope, id);
  }

  /** By structure that offers it; undefined as `MotiveOffers.at` says. */
  async rulesAt(
    scope: Scope,
    networkId: string,
    motiveCode: string,
  ): Promise<ReadonlyMap<string, MotiveRules> | undefined> {
    if (!reachesNetwork(scope, networkId)) return undefined;
    return readOnce(this.held.rules, `${networkId} ${motiveCode}`, async () => {
      const offers = await this.offers.at(service, networkId, motiveCode);
      return offers && new Map([...offers].map(([id, motive]) => [id, rulesOf(motive)]));
    });
  }

  /** Names of members by id; a member who is not known has none. */
  async namesOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { names } = this.held;
    const missing = [...new Set(memberIds)].filter((id) => !names.has(id));
    if (missing.length > 0) {
      const found = await this.members.named(missing);
      for (const [id, { displayName }] of found) names.set(id, displayName);
    }
    return names;
  }
}

/** What failed is asked for again. */
function readOnce<T>(held: Map<string, Promise<T>>, key: string, read: () => Promise<T>) {
  const known = held.get(key);
  if (known) return known;
  const reading = read();
  held.set(key, reading);
  reading.catch(() => held.delete(key));
  return reading;
}
