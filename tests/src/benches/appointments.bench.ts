import { addDays, isoWeekStart } from '@maillage/calendar';
import type { StructureSlots } from '@maillage/contracts/http/appointments';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import type { CivilDate } from '@maillage/kernel';
import type { Connection } from 'mongoose';
import { inDatabase } from '../database.js';
import { dayFromToday, query, type Page } from '../desk.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import { runCommand } from './command-line.js';
import { bookDays, memberIdsOf, openDesks, type InventedDesks } from './invented-desks.js';
import { sayMachine } from './machine.js';
import { percentile, spread } from './percentiles.js';
import { inSeconds, timed } from './timing.js';

// npm run bench -- appointments [houses] [members each] [houses of the nation]: figures only, nothing is asserted.

const houses = Number(process.argv[2] ?? 60);
const membersEach = Number(process.argv[3] ?? 8);
const nation = Number(process.argv[4] ?? 2845);
const SEARCHES = 60;
const HALF_YEAR_DAYS = 184;
const WEEKS_FIRST = 21;

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

const slotsAt = (agent: SignedIn, motiveCode: string, from: CivilDate, days: number): string =>
  `/api/appointments/v1/slots${query({
    networkId: agent.networkId,
    motiveCode,
    from,
    to: addDays(from, days - 1),
    slots: '0',
  })}`;

async function search(
  agent: SignedIn,
  motiveCode: string,
  days = 7,
): Promise<{ readonly times: number[]; readonly withNext: number; readonly counted: number }> {
  const monday = addDays(isoWeekStart(dayFromToday()), 7);
  const times: number[] = [];
  let found: readonly StructureSlots[] = [];
  for (let turn = 0; turn < SEARCHES + 5; turn += 1) {
    const address = slotsAt(agent, motiveCode, monday, days);
    const time = await timed(async () => {
      found = (await agent.read<Page<StructureSlots>>(address)).data;
    });
    if (turn >= 5) times.push(time);
  }
  const invented = found.filter(({ id }) => id.startsWith('bench-'));
  const counted = invented.flatMap((each) => each.days).reduce((sum, { count }) => sum + count, 0);
  return { times, counted, withNext: invented.filter(({ nextSlot }) => nextSlot).length };
}

/** The same search without an index: two indexed queries for each member, all at once; the sweep is left out. */
async function perMember(database: Connection, memberIds: readonly string[]): Promise<number[]> {
  const monday = addDays(isoWeekStart(dayFromToday()), 7);
  const day = { $gte: monday, $lte: addDays(monday, 7) };
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    times.push(
      await timed(() =>
        Promise.all(
          memberIds.flatMap((memberId) => [
            database
              .collection('openings')
              .find({ memberId, lastDay: { $gte: monday } })
              .toArray(),
            database.collection('busy_days').find({ ownerId: memberId, day }).toArray(),
          ]),
        ),
      ),
    );
  }
  return times;
}

/** From the answer to a hold until a search no longer counts its time. */
async function seenAfter(agent: SignedIn, database: Connection): Promise<number[]> {
  const times: number[] = [];
  const monday = addDays(isoWeekStart(dayFromToday()), 14);
  const members = memberIdsOf(free).slice(0, 30);
  for (const [turn, memberId] of members.entries()) {
    const address = `${slotsAt(agent, free.motiveCode, monday, 1)}&memberId=${memberId}`;
    const countNow = async (): Promise<number> =>
      (await agent.read<Page<StructureSlots>>(address)).data
        .flatMap((each) => each.days)
        .reduce((sum, { count }) => sum + count, 0);
    const before = await countNow();
    const from = new Date(`${monday}T05:00:00Z`);
    const to = new Date(`${monday}T20:00:00Z`);
    const until = new Date('9999-12-31T00:00:00.000Z');
    const entry = { id: `seen-${turn}`, from, to, until, forced: false };
    const entries = { entries: entry } as Record<string, unknown>;
    await database
      .collection<{ _id: string }>('busy_days')
      .updateOne({ _id: `${memberId}:${monday}` }, { $push: entries as never });
    if (before === 0) continue;
    times.push(
      await timed(async () => {
        while ((await countNow()) !== 0);
      }),
    );
  }
  return times;
}

async function sayGrowth(
  product: RunningMaillage,
  agent: SignedIn,
  database: Connection,
): Promise<void> {
  const chance = new SeededChance(5);
  const first = dayFromToday();
  const spans = [
    { what: 'three weeks', first, days: WEEKS_FIRST },
    { what: 'six months', first: addDays(first, WEEKS_FIRST), days: HALF_YEAR_DAYS - WEEKS_FIRST },
  ];
  for (const { what, ...span } of spans) {
    const days = await bookDays(database, memberIdsOf(free), span, chance);
    await bookDays(database, memberIdsOf(full), span, 'full');
    const rebuilding = await timed(() =>
      runCommand(product, 'appointments', ['availability', 'rebuild']),
    );
    say(`\nWith ${what} of bookings (${days} days of members more, as many all full)`);
    say(`  index rebuilt, start of the command included   ${inSeconds(rebuilding)}`);
    const some = await search(agent, free.motiveCode);
    const bare: number[] = [];
    for (let turn = 0; turn < SEARCHES; turn += 1) {
      bare.push(await timed(() => agent.read('/api/session')));
    }
    say(
      `  search of 7 days, ${houses} houses, ${houses * membersEach} members    ${spread(some.times)}`,
    );
    say(`    ${some.withNext} houses with a next slot, ${some.counted} slots counted`);
    say(`  bare request: own session at the gateway       ${spread(bare)}`);
    const queries = await perMember(database, memberIdsOf(free));
    say(`  two queries for each member, in parallel       ${spread(queries)}`);
    const ratio = percentile(queries, 50) / percentile(some.times, 50);
    say(`  the queries take so many searches, p50         ${ratio.toFixed(1)}`);
    if (what !== 'six months') continue;
    const none = await search(agent, full.motiveCode);
    say(`  "nothing free for six months"                  ${spread(none.times)}`);
    say(`    ${none.withNext} houses with a next slot`);
    const against = percentile(none.times, 95) / percentile(some.times, 95);
    say(`  nothing free for so many searches, p95         ${against.toFixed(2)}`);
  }
  say(
    `\nA time taken is seen by a search after             ${spread(await seenAfter(agent, database))}`,
  );
}

sayMachine(say);
await withOwnProduct('bench-appointments', { env: { LOG_LEVEL: 'info' } }, async (product) => {
  const agent = await new SignedIn(product.url, 'camille.aubry@maillage.example').signIn();
  const url = product.run().environments['appointments']?.['MONGODB_URL'] ?? '';
  await inDatabase(url, async (database) => {
    await openDesks(database, free);
    await openDesks(database, full);
    await sayGrowth(product, agent, database);
    await openDesks(database, wide);
    await runCommand(product, 'appointments', ['availability', 'rebuild']);
    const next = await search(agent, wide.motiveCode, 1);
    say(`\nNext slot over ${nation} houses                     ${spread(next.times)}`);
    say(`  ${next.withNext} houses with a next slot`);
  });
  sayMachine(say);
});
