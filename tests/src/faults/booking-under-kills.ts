import { randomUUID } from 'node:crypto';
import { partNames, serviceNames } from '@maillage/contracts/codes';
import { choreography } from '@maillage/contracts/events';
import type { Problem } from '@maillage/contracts/http';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { eventually } from '@maillage/testing';
import type { Answer } from '../client.js';
import { appointmentsOf, book, dashboardOf, enterPerson, quarterOfDay } from '../desk.js';
import { deadLetterCount } from '../event-reader.js';
import { freeSlots, type WantedSlot } from '../free-slots.js';
import { withOwnProduct } from '../own-product.js';
import { SeededChance } from '../seeded-chance.js';
import { SignedIn } from '../session.js';
import { productOf } from '../test-product.js';

export interface Campaign {
  readonly name: string;
  readonly bookings: number;
  /** How often each part and each server is killed. */
  readonly rounds: number;
  readonly seed: number;
}

export interface Outcome {
  /** What was answered 201, in the order of the answers. */
  readonly acknowledged: readonly string[];
  /** What the agent finds afterwards. */
  readonly found: readonly string[];
  /** By how much the coordinator's count of booked appointments grew. */
  readonly counted: number;
  readonly deadLetters: number;
  readonly killed: readonly string[];
  /** Seconds until all were acknowledged, everything ran again, and every fact was taken in. */
  readonly seconds: { readonly booked: number; readonly back: number; readonly caughtUp: number };
}

/** Enough that a kill always meets requests under way. */
const CLIENTS = 6;
/** A service that was killed often waits half a minute before it is started again. */
const BACK_MS = 120_000;

/**
 * Books at the same time as every part and every server is killed at random points; clients repeat a request with
 * its key until it is acknowledged. Then lets everything come back and catch up, and looks.
 */
export function bookUnderKills(campaign: Campaign): Promise<Outcome> {
  return withOwnProduct(campaign.name, { env: { QUIET_HOURS: 'off' } }, async (product) => {
    const agent = await new SignedIn(product.url, 'camille.aubry@maillage.example').signIn();
    const person = await enterPerson(agent, { surname: 'Panne' });
    const chance = new SeededChance(campaign.seed);
    const slots = chance.shuffled(await freeSlots(agent, campaign.bookings * 2));
    const wanted = slots.slice(0, campaign.bookings);
    const quarters = [
      ...new Set(wanted.map(({ startsAt }) => quarterOfDay(startsAt.slice(0, 10)))),
    ];
    const before = await bookedIn(product, quarters);

    const killer = new Killer(product, chance, campaign);
    const acknowledged: string[] = [];
    const left = [...wanted];
    const client = async (): Promise<void> => {
      for (let slot = left.pop(); slot; slot = left.pop()) {
        acknowledged.push(await bookUntilAcknowledged(agent, slot, person.id));
        killer.acknowledged(acknowledged.length);
      }
    };
    const since = stopwatch();
    await Promise.all(Array.from({ length: CLIENTS }, client));
    const booked = since();
    await killer.done();
    await everythingIsBack(product);
    const back = since();
    await nothingWaits(product);
    const caughtUp = since();

    const reader = await new SignedIn(product.url, agent.email).signIn();
    const found = await appointmentsOf(reader, person.id);
    return {
      acknowledged,
      found: found.map(({ id }) => id),
      counted: (await bookedIn(product, quarters)) - before,
      deadLetters: await deadLetterCount(product.run().operator.natsUrl),
      killed: killer.killed,
      seconds: { booked, back, caughtUp },
    };
  });
}

/** Kills each victim once a round, when so many bookings were acknowledged. */
class Killer {
  readonly killed: string[] = [];
  private readonly kills: Promise<void>[] = [];
  private readonly plan: { readonly name: string; readonly after: number }[];

  constructor(
    private readonly product: RunningMaillage,
    chance: SeededChance,
    { bookings, rounds }: Campaign,
  ) {
    const victims = product
      .run()
      .children.map(({ name }) => name)
      .filter((name) => name !== 'local-services');
    const perRound = bookings / rounds;
    this.plan = Array.from({ length: rounds }, (_, round) =>
      chance.shuffled(victims).map((name) => ({
        name,
        after: Math.floor((round + chance.next() * 0.95) * perRound),
      })),
    )
      .flat()
      .sort((a, b) => a.after - b.after);
  }

  /** Carries out what is due; at least one booking in each round is still to come. */
  acknowledged(count: number): void {
    while (this.plan[0] && this.plan[0].after <= count) {
      const { name } = this.plan.shift()!;
      this.kills.push(this.kill(name));
    }
  }

  async done(): Promise<void> {
    await Promise.all(this.kills);
  }

  /** What is down already is waited for. */
  private async kill(name: string): Promise<void> {
    await eventually(
      async () => {
        await this.product.kill9(name);
        return true;
      },
      { timeoutMs: BACK_MS, intervalMs: 100, message: `${name} to run, so that it can be killed` },
    );
    this.killed.push(name);
  }
}

/** Repeats a booking under its key until it is answered for good; signs in again when the session is gone. @returns its id. */
export async function bookUntilAcknowledged(
  agent: SignedIn,
  slot: WantedSlot,
  beneficiaryId: string,
): Promise<string> {
  const key = randomUUID();
  const answer = await eventually(
    async () => {
      const tried: Answer<unknown> = await book(
        agent,
        { ...slot, beneficiaryId },
        { key, timeoutMs: 8_000 },
      );
      if (tried.status === 401) await agent.signInAgain();
      return isFinal(tried) ? tried : null;
    },
    { timeoutMs: BACK_MS, intervalMs: 100, message: `the booking ${key} to be acknowledged` },
  );
  if (answer.status === 201) return (answer.body as { id: string }).id;
  throw new Error(`a free slot was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** Whether repeating the request cannot change the answer. */
function isFinal({ status, body }: Answer<unknown>): boolean {
  if (status === 401 || status === 429 || status >= 500) return false;
  if (status !== 409) return true;
  return (body as Problem).code === 'APPOINTMENT.SLOT_TAKEN';
}

async function everythingIsBack(product: RunningMaillage): Promise<void> {
  const seen = productOf(product);
  for (const part of partNames) {
    await eventually(async () => (await fetch(`${seen.urlOf(part)}/health/ready`)).ok, {
      timeoutMs: BACK_MS,
      intervalMs: 100,
      message: `${part} to be ready again`,
    });
  }
}

/** Until no outbox holds a fact and no consumer has one to take in, seen twice: one look sees each at its own moment. */
export async function nothingWaits(product: RunningMaillage): Promise<void> {
  const seen = productOf(product);
  let quietLooks = 0;
  await eventually(
    async () => {
      const texts = await Promise.all(
        serviceNames.map(async (service) => (await fetch(`${seen.urlOf(service)}/metrics`)).text()),
      );
      const counts = texts.flatMap((text) => [...text.matchAll(waitingFacts)].map(([, n]) => n));
      const quiet = counts.length === queues && counts.every((count) => count === '0');
      quietLooks = quiet ? quietLooks + 1 : 0;
      return quietLooks === 2;
    },
    { timeoutMs: BACK_MS, intervalMs: 250, message: 'every fact to be taken in' },
  );
}

const waitingFacts = /^maillage_(?:outbox_size|consumer_pending)\{.*\} (\d+)$/gm;
/** An outbox each, and a queue for each service that one listens to. */
const queues = serviceNames
  .map((name) => 1 + new Set(choreography[name].map((type) => type.split('.')[0])).size)
  .reduce((sum, count) => sum + count, 0);

async function bookedIn(product: RunningMaillage, quarters: readonly string[]): Promise<number> {
  const coordinator = await new SignedIn(product.url, 'helene.garnier@maillage.example').signIn();
  const dashboards = await Promise.all(quarters.map((each) => dashboardOf(coordinator, each)));
  return dashboards.reduce((sum, { appointmentsBooked }) => sum + appointmentsBooked.value, 0);
}

function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => Math.round((performance.now() - startedAt) / 100) / 10;
}
