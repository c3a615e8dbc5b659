import { addDays } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import { agent, openBench, type Bench } from '../../appointments-bench.builder.js';
import { timeOffOn } from '../../time-off-bench.builder.js';
import type { AvailabilityIndex } from '../ports/availability-index.js';
import { LastAgent } from '../use-cases/last-agent.query.js';
import { OpenTimesSource } from '../use-cases/open-times-source.js';
import { SearchFacts } from '../use-cases/search-facts.js';
import { SearchSlots } from '../use-cases/search-slots.query.js';
import { TimetableLoader } from '../use-cases/timetables.js';
import { indexKeepersOn } from './index-keepers.builder.js';
import { first, randomWrites } from './random-writes.builder.js';
import { writerOn } from './written-steps.builder.js';

interface Compared {
  readonly motiveCode: string;
  readonly from: CivilDate;
}

/** A motive that needs a room and one that does not, from either week on. */
const compared: readonly Compared[] = ['papers', 'pension'].flatMap((motiveCode) =>
  [first, addDays(first, 7)].map((from) => ({ motiveCode, from })),
);

/**
 * Random writes one after the other while somebody keeps the index; after each, searches are compared.
 * @throws Error when a search in the index goes on finding something else than the database says.
 */
export async function walkAtRandom(count: number): Promise<void> {
  const seed = Date.now() % 1_000_000;
  const walk = await openWalk();
  try {
    for (const [index, one] of randomWrites(seed, count).entries()) {
      await walk.write(one);
      const where = `seed ${String(seed)}, step ${String(index)}: ${JSON.stringify(one)}`;
      await walk.compare(where);
    }
  } finally {
    await walk.close();
  }
}

async function openWalk() {
  const bench = await openBench();
  const keepers = indexKeepersOn(bench);
  await bench.models.motives.updateOne(
    { _id: 'motive-papers' },
    { $set: { room: 'closed-office' } },
  );
  await keepers.kept();
  const without = searchWithoutIndex(bench);
  const write = writerOn(bench);
  const found = async (search: SearchSlots, { motiveCode, from }: Compared): Promise<string> => {
    const asked = { networkId: 'net-1', motiveCode, from, to: addDays(from, 13) };
    return JSON.stringify(await search.run(agent(), asked));
  };
  return {
    write,
    async compare(where: string): Promise<void> {
      for (const one of compared) {
        let [kept, read] = ['', ''];
        try {
          await eventually(async () => {
            kept = await found(bench.searchSlots, one);
            read = await found(without, one);
            return kept === read;
          });
        } catch {
          const { motiveCode, from } = one;
          throw new Error(`${where}\n${motiveCode} ${from}\nindex:    ${kept}\ndatabase: ${read}`);
        }
      }
      if (!(await bench.index.covered())) throw new Error('the index is not complete');
    },
    async close(): Promise<void> {
      await keepers.stop();
      await bench.close();
    },
  };
}

/** A search that finds nothing in the index, and so reads the database. */
function searchWithoutIndex(bench: Bench): SearchSlots {
  const { structures, members, catalogue, openings, busyTime, recentWrites, clock } = bench;
  const nothing = {
    of: () => Promise.resolve(undefined),
    factsEdition: () => Promise.resolve(undefined),
  } as unknown as AvailabilityIndex;
  const facts = new SearchFacts(structures, members, catalogue.offers, nothing, recentWrites);
  const timetables = new TimetableLoader(busyTime, members, timeOffOn(bench.connection).loader);
  const times = new OpenTimesSource(nothing, openings, timetables, clock);
  return new SearchSlots(facts, times, new LastAgent(bench.appointments), clock);
}
