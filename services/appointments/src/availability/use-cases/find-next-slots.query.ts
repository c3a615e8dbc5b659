import { addDays, civilDateOf } from '@maillage/calendar';
import type { Clock, Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { NextSlot, NextSlots } from '../ports/next-slots.js';
import { OpenTimesSource } from './open-times-source.js';
import { SearchFacts } from './search-facts.js';
import { LOOK_AHEAD_DAYS } from './search-slots.query.js';
import { searchStructures } from './slot-searcher.js';
import { WeeksOnce } from './weeks-once.js';

/** One search for each motive over the same open times: what an agent would find at the desk. */
@Injectable()
export class FindNextSlots implements NextSlots {
  constructor(
    private readonly facts: SearchFacts,
    private readonly source: OpenTimesSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(
    scope: Scope,
    networkId: string,
    structures: readonly StructureCopy[],
    motiveCodes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly NextSlot[]>> {
    if (!reachesNetwork(scope, networkId) || structures.length === 0) return new Map();
    const facts = await this.facts.now();
    const now = this.clock.now();
    const today = civilDateOf(now, 'UTC');
    // From the day before to six days after: a week by all clocks, looked at in one reading.
    const from = addDays(today, -1);
    const until = addDays(today, LOOK_AHEAD_DAYS);
    const query = { networkId, from, to: addDays(today, 6), until, now, listed: 0 };
    const span = { first: from, last: until };
    const [first, ...others] = structures;
    const asked = { networkId, ...(others.length === 0 ? { structureId: first?.id } : {}) };
    return this.source.search(scope, asked, span, structures, async (times) => {
      const once = new WeeksOnce(times);
      const found = new Map<string, NextSlot[]>(structures.map(({ id }) => [id, []]));
      for (const motiveCode of motiveCodes) {
        const rules = await facts.rulesAt(scope, networkId, motiveCode);
        const searched = structures.flatMap(({ id, zone, rooms }) => {
          const motive = rules?.get(id);
          return motive ? [{ structureId: id, zone, motive, rooms }] : [];
        });
        const wanted = { ...query, motiveCode, booker: 'agent' as const };
        for (const { structureId, next } of await searchStructures(once, searched, wanted)) {
          found.get(structureId)?.push({ motiveCode, startsAt: next?.from });
        }
      }
      return found;
    });
  }
}
