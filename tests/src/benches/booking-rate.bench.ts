import type { RunningMaillage } from '@maillage/infra/test-servers';
import { enterPerson } from '../desk.js';
import { freeSlots } from '../free-slots.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import { AtService } from './at-service.js';
import { bareTransactionRate } from './bare-transactions.js';
import { closedLoop } from './booking-load.js';
import { withoutFollowers } from './followers.js';
import { sayMachine } from './machine.js';
import { spread } from './percentiles.js';
import { processorTimeOf, untilQuiet } from './process-costs.js';

// npm run bench -- booking-rate [clients] [seconds]: figures only, nothing is asserted.

const clients = Number(process.argv[2] ?? 16);
const seconds = Number(process.argv[3] ?? 10);
const TURNS = 2;
const SLOTS = 1_500;
const QUIET_SECONDS = 120;

const say = (line: string): void => {
  console.log(line);
};

sayMachine(say);
await withOwnProduct('bench-booking-rate', { env: { LOG_LEVEL: 'warn' } }, async (product) => {
  const agent = await new SignedIn(product.url, 'camille.aubry@maillage.example').signIn();
  const { id: beneficiaryId } = await enterPerson(agent, { surname: 'Cadence' });
  const slots = new SeededChance(16).shuffled(await freeSlots(agent, SLOTS));
  const desk = { agent: await AtService.of(product, agent), beneficiaryId, slots };
  const url = product.run().operator.mongoUrls['appointments'] ?? '';
  const { natsUrl } = product.run().operator;
  const turn = async (): Promise<void> => {
    const used = processorTimeOf(product);
    const { rate, runs } = await closedLoop(desk, { clients, seconds });
    const booking = costsOf(product, used, runs.length);
    if (slots.length === 0) throw new Error('the free slots are used up: take shorter turns');
    // What the bookings leave to do is no part of the transactions.
    await untilQuiet(product, QUIET_SECONDS);
    const usedBefore = processorTimeOf(product);
    const bare = await bareTransactionRate(url, clients, seconds);
    const transaction = costsOf(product, usedBefore, bare * seconds);
    const refused = runs.filter(({ status }) => status !== 201).length;
    say(`  bookings                       ${rate.toFixed(1)} a second (${refused} refused)`);
    say(`    each                         ${spread(runs.map((r) => r.answeredAt - r.dueAt))}`);
    say(`    processor time of one, ms    ${booking}`);
    say(`  bare transactions              ${bare.toFixed(1)} a second`);
    say(`    processor time of one, ms    ${transaction}`);
    say(`  bookings for one of them       ${(rate / bare).toFixed(2)}   bound 0.5`);
  };
  // What a process does for the first time takes longer than ever after.
  await closedLoop(desk, { clients, seconds });
  say(`\n${clients} clients at the service and bare transactions, turns of ${seconds} s each`);
  say('\nThe whole product on this machine: every booking is told, sent and counted meanwhile');
  for (let count = 0; count < TURNS; count += 1) await turn();
  say('\nThe service with its database, its followers later');
  await withoutFollowers(natsUrl, TURNS * (2 * seconds + QUIET_SECONDS) + 60, async () => {
    for (let count = 0; count < TURNS; count += 1) await turn();
  });
  sayMachine(say);
});

/** Processor time per piece of work of every process that used any, as a line. */
function costsOf(product: RunningMaillage, before: Map<string, number>, pieces: number): string {
  return [...processorTimeOf(product)]
    .map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / pieces] as const)
    .filter(([, ms]) => ms >= 0.5)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
    .join(', ');
}
