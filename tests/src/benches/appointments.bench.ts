import { addDays } from '@maillage/calendar';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { Redis } from 'ioredis';
import type { Connection } from 'mongoose';
import { inDatabase } from '../database.js';
import { dayFromToday } from '../desk.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import { AtService } from './at-service.js';
import { runCommand } from './command-line.js';
import { bookDays, memberIdsOf, openDesks, type InventedDesks } from './invented-desks.js';
import { sayMachine } from './machine.js';
import { percentile, spread } from './percentiles.js';
import { searchesPerMember, searchesPerOpening } from './searches-without-index.js';
import { caughtUp, nextMonday, searches, seenAfter } from './slot-searches.js';
import { inSeconds, timed } from './timing.js';

// npm run bench -- appointments [houses] [members each] [houses of the nation]: figures only, nothing is asserted.

const houses = Number(process.argv[2] ?? 60);
const membersEach = Number(process.argv[3] ?? 8);
const nation = Number(process.argv[4] ?? 2845);
/** Further than searches look ahead. */
const HALF_YEAR_DAYS = 200;
const WEEKS_FIRST = 21;
const MINUTES = 45;

const say = (line: string): void => {
  console.log(line);
};
const free: InventedDesks = { name: 'libre', motiveCode: 'cnaf-rsa', houses, membersEach };
const full: InventedDesks = {
  name: 'plein',
  motiveCode: 'cnaf-prime-activite',
  houses,
  membersEach,
};
const wide: InventedDesks = {
  name: 'nation',
  motiveCode: 'cnav-dossier-retraite',
  houses: nation,
  membersEach: 1,
};

interface Around {
  readonly product: RunningMaillage;
  readonly agent: SignedIn;
  readonly service: AtService;
  readonly database: Connection;
  readonly redis: Redis;
}

const ratio = (some: readonly number[], others: readonly number[], percent: number): string =>
  (percentile(some, percent) / percentile(others, percent)).toFixed(2);

async function rebuilt({ product }: Around): Promise<string> {
  const rebuild = (): Promise<void> =>
    runCommand(product, 'appointments', ['availability', 'rebuild']);
  return inSeconds(await timed(rebuild));
}

async function sayGrowth(around: Around): Promise<void> {
  const { agent, service, database, redis } = around;
  const chance = new SeededChance(5);
  const first = dayFromToday();
  const weeks = { first, days: WEEKS_FIRST };
  await bookDays(database, memberIdsOf(free), weeks, chance);
  await caughtUp(service, database, redis, free);
  say(`\n${houses} houses, ${houses * membersEach} members, three weeks of bookings`);
  const before = await searches(service, free.motiveCode);
  say(`  search of 7 days, at the service               ${spread(before.times)}`);

  const months = { first: addDays(first, WEEKS_FIRST), days: HALF_YEAR_DAYS - WEEKS_FIRST };
  const days = await bookDays(database, memberIdsOf(free), months, chance);
  await caughtUp(service, database, redis, free);
  say(`\nThe same with six months of bookings (${days} days of members more)`);
  say(`  index rebuilt, start of the command included   ${await rebuilt(around)}   bound 10 s`);
  const some = await searches(service, free.motiveCode);
  say(`  search of 7 days, at the service               ${spread(some.times)}   bound p95 20 ms`);
  say(`    ${some.withNext} houses with a next slot, ${some.counted} slots counted`);
  say(`  for so many searches with three weeks, p50     ${ratio(some.times, before.times, 50)}`);
  const outside = await searches(agent, free.motiveCode);
  say(`  the same through the gateway                   ${spread(outside.times)}`);
  await sayWithoutIndex(database, some.times);
}

async function sayWithoutIndex(database: Connection, some: readonly number[]): Promise<void> {
  const searched = { memberIds: memberIdsOf(free), monday: nextMonday(), minutes: MINUTES };
  const { times, starts } = await searchesPerMember(database, searched);
  say(`  two queries for each member at once, a sweep   ${spread(times)}`);
  say(`    ${starts} starts of members`);
  say(`    for so many searches, p50                    ${ratio(times, some, 50)}   bound 10`);
  const perOpening = await searchesPerOpening(database, searched);
  say(`  queries for each opening, one after the other  ${spread(perOpening)}`);
  say(`    for so many searches, p50                    ${ratio(perOpening, some, 50)}`);
}

async function sayNothingFree(around: Around): Promise<void> {
  const { service, database, redis } = around;
  await openDesks(database, full);
  const span = { first: dayFromToday(), days: HALF_YEAR_DAYS };
  await bookDays(database, memberIdsOf(full), span, 'full');
  await rebuilt(around);
  await caughtUp(service, database, redis, free);
  const some = await searches(service, free.motiveCode);
  const none = await searches(service, full.motiveCode);
  say(`\nAs many houses more, with nothing free for six months`);
  say(`  search that finds something                    ${spread(some.times)}`);
  say(`  search that finds nothing                      ${spread(none.times)}`);
  say(`    ${none.withNext} houses with a next slot`);
  const [p50, p95] = [50, 95].map((percent) => ratio(none.times, some.times, percent));
  say(`    for so many that find something              p50 ${p50} · p95 ${p95}   bound 1.2`);
}

async function sayNation(around: Around): Promise<void> {
  const { service, database, redis } = around;
  await openDesks(database, wide);
  await rebuilt(around);
  await caughtUp(service, database, redis, free);
  const next = await searches(service, wide.motiveCode, 1);
  say(
    `\nNext slot over ${nation} houses, at the service       ${spread(next.times)}   bound p95 100 ms`,
  );
  say(`  ${next.withNext} houses with a next slot`);
}

sayMachine(say);
await withOwnProduct('bench-appointments', { env: { LOG_LEVEL: 'warn' } }, async (product) => {
  const agent = await new SignedIn(product.url, 'camille.aubry@maillage.example').signIn();
  const service = await AtService.of(product, agent);
  const url = product.run().environments['appointments']?.['MONGODB_URL'] ?? '';
  const redis = new Redis(product.run().operator.redisUrl);
  await inDatabase(url, async (database) => {
    const around = { product, agent, service, database, redis };
    await openDesks(database, free);
    await sayGrowth(around);
    sayMachine(say);
    const seen = await seenAfter(service, database, free, 40);
    say(`\nA time taken is seen by a search after          ${spread(seen)}   bound p95 100 ms`);
    await sayNothingFree(around);
    await sayNation(around);
  }).finally(() => redis.disconnect());
  sayMachine(say);
});
