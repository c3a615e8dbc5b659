import { addDays } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import { agent, openBench, type Bench } from '../../appointments-bench.builder.js';
import type { Openings } from '../../openings/ports/openings.js';
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
      const where = `seed ${String(seed)}, step ${String(index)}: ${JSON.stringify(one)}`;
      try {
        await walk.write(one);
        await walk.compare();
      } catch (error) {
        throw new Error(`${where}\n${(error as Error).message}`, { cause: error });
      }
    }
    if (walk.offered() === 0) throw new Error(`seed ${String(seed)}: nothing was ever free`);
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
  const inIndex = searchOver(bench, bench.index, noOpenings);
  const inDatabase = searchOver(bench, noIndex, bench.openings);
  let offered = 0;
  const found = async (search: SearchSlots, { motiveCode, from }: Compared): Promise<string> => {
    const asked = { networkId: 'net-1', motiveCode, from, to: addDays(from, 13) };
    const offers = await search.run(agent(), asked);
    for (const { days } of offers) for (const { count } of days) offered += count;
    return JSON.stringify(offers);
  };
  return {
    write: writerOn(bench),
    async compare(): Promise<void> {
      for (const one of compared) {
        let [kept, read] = ['', ''];
        try {
          await eventually(async () => {
            kept = await found(inIndex, one);
            read = await found(inDatabase, one);
            return kept === read;
          });
        } catch (error) {
          const { motiveCode, from } = one;
          const said = `${motiveCode} ${from}\nindex:    ${kept}\ndatabase: ${read}`;
          throw new Error(`${said}\n${(error as Error).message}`, { cause: error });
        }
      }
    },
    /** Slots over all searches so far. */
    offered: () => offered,
    async close(): Promise<void> {
      await keepers.stop();
      await bench.close();
    },
  };
}

const noIndex = {
  of: () => Promise.resolve(undefined),
  factsEdition: () => Promise.resolve(undefined),
} as unknown as AvailabilityIndex;

/** A search that fails in the index reads the database: not here. */
const noOpenings = {
  ofNetwork: () => Promise.reject(new Error('the index was not read')),
} as unknown as Openings;

/** A search that has what it holds of houses and motives to itself. */
function searchOver(bench: Bench, index: AvailabilityIndex, openings: Openings): SearchSlots {
  const { structures, members, catalogue, busyTime, recentWrites, clock } = bench;
  const facts = new SearchFacts(structures, members, catalogue.offers, index, recentWrites);
  const timetables = new TimetableLoader(busyTime, members, timeOffOn(bench.connection).loader);
  const times = new OpenTimesSource(index, openings, timetables, clock);
  return new SearchSlots(facts, times, new LastAgent(bench.appointments), clock);
}
