import type { EventEnvelope } from '@maillage/contracts/events';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { eventually } from '@maillage/testing';
import { Redis } from 'ioredis';
import { inDatabase } from '../database.js';
import { enterPerson } from '../desk.js';
import { eventsOf } from '../event-reader.js';
import { freeSlots } from '../free-slots.js';
import { allMails } from '../mailbox.js';
import { withOwnProduct } from '../own-product.js';
import { SignedIn } from '../session.js';
import { allSms } from '../sms.js';
import { productOf, type ProductUnderTest } from '../test-product.js';
import { bookUntilAcknowledged, nothingWaits } from './booking-under-kills.js';

/** A message as its provider knows it: where it goes, and the key under which a repeat is dropped. */
export interface Delivery {
  readonly to: string;
  readonly key: string;
}

export interface Outcome {
  /** In the order of their keys, as are the others. */
  readonly wanted: readonly Delivery[];
  /** What lies in mailboxes and on phones. */
  readonly received: readonly Delivery[];
  /** Keys of the facts that a message was sent. */
  readonly saidSent: readonly string[];
  /** Status of the messages that are kept and not sent. */
  readonly keptUnsent: readonly string[];
  /** How often a provider was handed one again under its key. */
  readonly repeated: number;
}

interface Person {
  readonly id: string;
  readonly to: string;
  readonly by: 'mail' | 'sms';
}

const CLIENTS = 4;
/** A sender that was killed holds its messages for a minute; a job that Redis lost is made again within one. */
const SENT_MS = 150_000;

/**
 * Books for persons of whom every second left a mail address and the others a mobile. The first half has its
 * confirmations before the second half is booked. When half of that one is booked and a message of it is out: lets the
 * reminders of the first half fall due, empties Redis, which held their jobs, and kills the sender; the rest is booked
 * meanwhile. Looks when all messages were sent.
 */
export function messagesUnderFaults(count: number): Promise<Outcome> {
  const options = { env: { QUIET_HOURS: 'off' } };
  return withOwnProduct('messages-under-faults', options, async (running) => {
    const product = productOf(running);
    const agent = await new SignedIn(running.url, 'camille.aubry@maillage.example').signIn();
    const persons = await enterPersons(agent, count);
    const slots = await freeSlots(agent, count);
    const left = persons.map((person, index) => ({ person, slot: slots[index]! }));

    const booked = new Map<string, Person>();
    let struck: Promise<void> | undefined;
    const bookAll = async (those: typeof left, strikeAt: number): Promise<void> => {
      for (let next = those.pop(); next; next = those.pop()) {
        const id = await bookUntilAcknowledged(agent, next.slot, next.person.id);
        booked.set(id, next.person);
        if (booked.size === strikeAt) struck = strike(running, reminded, persons.slice(half));
      }
    };
    const client = (those: typeof left, strikeAt: number) =>
      Promise.all(Array.from({ length: CLIENTS }, () => bookAll(those, strikeAt)));
    const half = count / 2;
    await client(left.splice(0, half), Infinity);
    const reminded = new Map(booked);
    await allSettled(product, persons.slice(0, half), half);
    await client(left, half + half / 2);
    await struck;

    const wanted = [
      ...[...booked].map(([id, { to }]) => ({ to, key: `appointment-booked:${id}:1` })),
      ...[...reminded].map(([id, { to }]) => ({ to, key: `reminder-48h:${id}:1` })),
    ].sort(byKey);
    await allSettled(product, persons, wanted.length);
    await nothingWaits(running);
    return { wanted, ...(await outcomeOf(product, persons)) };
  });
}

async function enterPersons(agent: SignedIn, count: number): Promise<Person[]> {
  const entered: Person[] = [];
  for (let index = 0; index < count; index += 1) {
    const by = index % 2 === 0 ? 'mail' : 'sms';
    const mail = `personne.${String(index)}@usagers.maillage.example`;
    const phone = `+3363998${String(index).padStart(4, '0')}`;
    const contact = by === 'mail' ? { mail } : { phone };
    const { id } = await enterPerson(agent, { surname: 'Vidage', ...contact });
    entered.push({ id, by, to: by === 'mail' ? mail : phone });
  }
  return entered;
}

async function strike(
  running: RunningMaillage,
  reminded: ReadonlyMap<string, Person>,
  beingTold: readonly Person[],
): Promise<void> {
  const product = productOf(running);
  await eventually(async () => (await receivedBy(product, beingTold)).length > 0, {
    timeoutMs: 30_000,
    intervalMs: 5,
    message: 'a first message to be out',
  });
  // No screen lets a reminder fall due before its time: these begin in the 48 hours of the network.
  const dueAt = new Date();
  const startsAt = new Date(dueAt.getTime() + 48 * 3_600_000);
  const endsAt = new Date(startsAt.getTime() + 30 * 60_000);
  await inDatabase(product.mongoUrlOf('appointments'), (connection) =>
    connection
      .collection<{ _id: string }>('appointments')
      .updateMany(
        { _id: { $in: [...reminded.keys()] } },
        { $set: { startsAt, endsAt, reminder: 'due', reminderDueAt: dueAt } },
      ),
  );
  const redis = new Redis(product.record.operator.redisUrl);
  try {
    await redis.flushall();
  } finally {
    redis.disconnect();
  }
  await running.kill9('directory');
}

async function allSettled(
  product: ProductUnderTest,
  persons: readonly Person[],
  count: number,
): Promise<void> {
  await eventually(
    async () => {
      const kept = await keptFor(product, persons);
      return kept.length >= count && kept.every(({ status }) => status !== 'queued');
    },
    { timeoutMs: SENT_MS, intervalMs: 500, message: `${String(count)} messages to be settled` },
  );
}

async function outcomeOf(
  product: ProductUnderTest,
  persons: readonly Person[],
): Promise<Omit<Outcome, 'wanted'>> {
  const received = await receivedBy(product, persons);
  const kept = await keptFor(product, persons);
  const own = new Set(kept.map(({ dedupeKey }) => dedupeKey));
  const facts = await eventsOf(product.record.operator.natsUrl, 'directory.message.sent.v1');
  return {
    received: received.map(({ to, key }) => ({ to, key })).sort(byKey),
    repeated: received.reduce((sum, { copies }) => sum + copies - 1, 0),
    saidSent: (facts as EventEnvelope<'directory.message.sent.v1'>[])
      .map(({ data }) => data.dedupeKey)
      .filter((key) => own.has(key))
      .sort(),
    keptUnsent: kept.map(({ status }) => status).filter((status) => status !== 'sent'),
  };
}

/** What the catcher and the operator hold for these persons, asked past the gateway, which limits callers. */
async function receivedBy(
  { record: { localServicesUrl = '' } }: ProductUnderTest,
  persons: readonly Person[],
): Promise<(Delivery & { readonly copies: number })[]> {
  const [mails, sms] = await Promise.all([allMails(localServicesUrl), allSms(localServicesUrl)]);
  const handedOver = [
    ...mails.map(({ messageId, to, copies }) => ({
      to: to.join(),
      key: keyIn(messageId.replace(/^<|@.*$/g, '')),
      copies,
    })),
    ...sms.map(({ key, to, copies }) => ({ to, key: keyIn(key), copies })),
  ];
  const contacts = new Set(persons.map(({ to }) => to));
  return handedOver.filter(({ to }) => contacts.has(to));
}

/** `appointments.reminder-48h_3a_apt-1_3a_1` → `reminder-48h:apt-1:1` */
function keyIn(providerKey: string): string {
  return providerKey.replace(/^appointments\./, '').replaceAll('_3a_', ':');
}

interface KeptMessage {
  readonly dedupeKey: string;
  readonly status: string;
}

function keptFor(product: ProductUnderTest, persons: readonly Person[]): Promise<KeptMessage[]> {
  return inDatabase(product.mongoUrlOf('directory'), (connection) =>
    connection
      .collection<KeptMessage>('messages')
      .find({ 'recipient.id': { $in: persons.map(({ id }) => id) } })
      .toArray(),
  );
}

function byKey(one: Delivery, other: Delivery): number {
  return one.key < other.key ? -1 : 1;
}
