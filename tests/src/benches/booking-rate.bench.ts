import { enterPerson } from '../desk.js';
import { freeSlots } from '../free-slots.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import { AtService } from './at-service.js';
import { bareTransactionRate } from './bare-transactions.js';
import { closedLoop } from './booking-load.js';
import { sayMachine } from './machine.js';
import { spread } from './percentiles.js';
import { processorTimeOf } from './process-costs.js';

// npm run bench -- booking-rate [clients] [seconds]: figures only, nothing is asserted.

const clients = Number(process.argv[2] ?? 16);
const seconds = Number(process.argv[3] ?? 10);
const TURNS = 3;
const SLOTS = 2_000;

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
  const bareUrl = url.replace('/maillage_appointments', '/maillage_bench');
  say(
    `\n${clients} clients at the service and bare transactions, ${TURNS} turns of ${seconds} s each`,
  );
  for (let turn = 0; turn < TURNS; turn += 1) {
    const used = processorTimeOf(product);
    const { rate, runs } = await closedLoop(desk, { clients, seconds });
    const costs = [...processorTimeOf(product)]
      .map(([name, ms]) => [name, (ms - (used.get(name) ?? 0)) / runs.length] as const)
      .filter(([, ms]) => ms >= 0.5)
      .map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
    const bare = await bareTransactionRate(bareUrl, clients, seconds);
    const refused = runs.filter(({ status }) => status !== 201).length;
    say(`  bookings                       ${rate.toFixed(1)} a second (${refused} refused)`);
    say(`    each                         ${spread(runs.map((r) => r.answeredAt - r.dueAt))}`);
    say(`    processor time of one, ms    ${costs.join(', ')}`);
    say(`  bare transactions              ${bare.toFixed(1)} a second`);
    say(`  bookings for one of them       ${(rate / bare).toFixed(2)}   bound 0.5`);
  }
  sayMachine(say);
});
