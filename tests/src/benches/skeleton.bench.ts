import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { eventually } from '@maillage/testing';
import { dashboardOf, enterPerson, quarterOfDay } from '../desk.js';
import { freeSlots } from '../free-slots.js';
import { LiveStream } from '../live-stream.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import { bareTransactionRate } from './bare-transactions.js';
import { closedLoop, openLoop, type BookingRun, type Desk } from './booking-load.js';
import { FactWatch, type Seen } from './fact-watch.js';
import { sayMachine } from './machine.js';
import { spread } from './percentiles.js';
import { memoryOf, processorTimeOf } from './process-costs.js';

// npm run bench -- skeleton [bookings a second] [seconds]: figures only, nothing is asserted.

const perSecond = Number(process.argv[2] ?? 25);
const seconds = Number(process.argv[3] ?? 60);
const WARM_UP_SECONDS = 5;
const CLIENTS = 16;
const CLOSED_SECONDS = 10;
const REST_MS = 10_000;

const say = (line: string): void => {
  console.log(line);
};

async function sayMemoryAtRest(product: RunningMaillage): Promise<void> {
  await setTimeout(REST_MS);
  const processes = memoryOf(product);
  if (!processes) {
    say('\nMemory at rest: not measured on this system (needs /proc).');
    return;
  }
  const megabytes = (kilobytes: number): string => (kilobytes / 1024).toFixed(0).padStart(5);
  say('\nMemory at rest, MB (PSS: shared pages divided among those who share them)');
  say(`  ${'process'.padEnd(24)}   RSS   PSS`);
  for (const { name, rss, pss } of [...processes].sort((a, b) => b.pss - a.pss)) {
    say(`  ${name.padEnd(24)} ${megabytes(rss)} ${megabytes(pss)}`);
  }
  const total = (of: 'rss' | 'pss'): string =>
    megabytes(processes.reduce((sum, each) => sum + each[of], 0));
  say(`  ${'all'.padEnd(24)} ${total('rss')} ${total('pss')}`);
}

function sayConsoleSize(): void {
  const script = path.resolve('admin-ui', 'scripts', 'check-size.mjs');
  try {
    say(`\n${execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim()}`);
  } catch (error) {
    say(`\nConsole size: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function sayLag(product: RunningMaillage, desk: Desk): Promise<void> {
  const coordinator = await new SignedIn(product.url, 'helene.garnier@maillage.example').signIn();
  const quarters = [...new Set(desk.slots.map(({ startsAt }) => quarterOfDay(startsAt)))];
  const booked = async (): Promise<number> => {
    const dashboards = await Promise.all(quarters.map((each) => dashboardOf(coordinator, each)));
    return dashboards.reduce((sum, { appointmentsBooked }) => sum + appointmentsBooked.value, 0);
  };
  await openLoop(desk, { perSecond, seconds: WARM_UP_SECONDS });

  const watch = await FactWatch.open(product.run().operator.natsUrl);
  const cookie = { cookie: coordinator.jar.header };
  const live = await LiveStream.open(`${product.url}/api/live`, cookie, watch.heard);
  const before = await booked();
  const used = processorTimeOf(product);
  const runs = await openLoop(desk, { perSecond, seconds });
  const made = runs.filter(({ status }) => status === 201);
  const seenOf = ({ correlationId }: BookingRun): Seen =>
    watch.byCorrelation.get(correlationId) ?? {};
  await eventually(() => made.every((run) => seenOf(run).told !== undefined), {
    timeoutMs: 60_000,
    message: 'every booking to be counted and told',
  }).catch((error: unknown) => say(String(error)));
  const usedAfter = processorTimeOf(product);
  const after = await booked();
  live.close();
  await watch.close();

  const spans = (from: (run: BookingRun) => number | undefined, to: keyof Seen | 'answered') =>
    made.flatMap((run) => {
      const [start, end] = [from(run), to === 'answered' ? run.answeredAt : seenOf(run)[to]];
      return start === undefined || end === undefined ? [] : [end - start];
    });
  say(`\n${perSecond} bookings a second for ${seconds} s, open loop, through the gateway`);
  const others = runs.filter(({ status }) => status !== 201).map(({ status }) => status);
  if (others.length > 0) say(`  other answers: ${others.join(' ')}`);
  say(`  answered 201: ${made.length} of ${runs.length}; dashboard: ${after - before} more booked`);
  say(`  request due → 201                       ${spread(spans((run) => run.dueAt, 'answered'))}`);
  const fact = (run: BookingRun): number | undefined => seenOf(run).booked;
  say(`  fact, before its commit → dashboard     ${spread(spans(fact, 'counted'))}`);
  say(`  201 → dashboard (negative: before it)   ${spread(spans((r) => r.answeredAt, 'counted'))}`);
  say(`  fact, before its commit → console told  ${spread(spans(fact, 'told'))}`);
  const perBooking = [...usedAfter]
    .map(([name, ms]) => [name, (ms - (used.get(name) ?? 0)) / made.length] as const)
    .sort(([, a], [, b]) => b - a);
  const all = perBooking.reduce((sum, [, ms]) => sum + ms, 0);
  const named = perBooking
    .filter(([, ms]) => ms >= 0.1)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
  say(`  processor time for one booking: ${all.toFixed(0)} ms (${named.join(', ')})`);
}

async function sayRates(product: RunningMaillage, desk: Desk): Promise<void> {
  const { rate, runs } = await closedLoop(desk, { clients: CLIENTS, seconds: CLOSED_SECONDS });
  const refused = runs.filter(({ status }) => status !== 201).length;
  const url = product.run().operator.mongoUrls['appointments'] ?? '';
  const bare = await bareTransactionRate(url, CLIENTS, CLOSED_SECONDS);
  say(`\nAs fast as ${CLIENTS} clients can, on the same database server, one after the other`);
  say(`  bookings through the gateway: ${rate.toFixed(0)} a second (${refused} refused)`);
  say(`  bare transactions of the same writes: ${bare.toFixed(0)} a second`);
  say(`  one booking for ${(bare / rate).toFixed(1)} bare transactions`);
}

sayMachine(say);
await withOwnProduct('bench-skeleton', { env: { LOG_LEVEL: 'info' } }, async (product) => {
  await sayMemoryAtRest(product);
  sayConsoleSize();
  const agent = await new SignedIn(product.url, 'camille.aubry@maillage.example').signIn();
  const { id: beneficiaryId } = await enterPerson(agent, { surname: 'Mesure' });
  const needed = perSecond * (seconds + WARM_UP_SECONDS) + 400;
  const slots = new SeededChance(25).shuffled(await freeSlots(agent, needed));
  const desk = { agent, beneficiaryId, slots };
  await sayLag(product, desk);
  await sayRates(product, desk);
  sayMachine(say);
});
