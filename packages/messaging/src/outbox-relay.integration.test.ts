import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, fixedClock } from '@maillage/testing';
import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { MongoOutbox } from './mongo-outbox.js';
import type { NatsLink } from './nats-link.js';
import { OutboxRelay } from './outbox-relay.js';
import { readOutbox } from './outbox.schema.js';
import { ensureStreams } from './streams.js';
import { aBooking, linkAs, openDatabase, transactionsOf } from './test-support/bench.js';

describe('the relay', () => {
  let connection: Connection;
  let close: () => Promise<void>;
  let outbox: MongoOutbox;
  const own: NatsLink = linkAs('appointments');
  const operator: NatsLink = linkAs('operator');
  const relays: OutboxRelay[] = [];

  beforeAll(async () => {
    ({ connection, close } = await openDatabase());
    const ids = { next: () => randomUUID() };
    outbox = new MongoOutbox(connection, 'appointments', fixedClock('2026-11-22T09:00:00Z'), ids);
    await ensureStreams(await own.manager(), 'appointments');
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  });
  afterAll(async () => {
    await own.close();
    await operator.close();
    await close();
  });

  const aRelay = (): OutboxRelay => {
    const relay = new OutboxRelay(connection, own, 'appointments');
    relays.push(relay);
    return relay;
  };
  const say = (...ids: string[]): Promise<void> =>
    transactionsOf(connection).run((tx) =>
      outbox.append(
        tx,
        ids.map((id) => aBooking(id)),
      ),
    );
  const empty = (): Promise<boolean> =>
    eventually(async () => (await readOutbox(connection)).length === 0, {
      message: 'no facts left',
    });
  /** How often the stream says each of the facts of this test. */
  const timesSaid = async (...ids: string[]): Promise<number[]> => {
    const js = await operator.jetstream();
    const consumer = await js.consumers.get('APPOINTMENTS');
    const { num_pending: waiting } = await consumer.info();
    const texts: string[] = [];
    for await (const message of await consumer.fetch({ max_messages: waiting, expires: 2000 })) {
      texts.push(message.string());
    }
    return ids.map((id) => texts.filter((text) => text.includes(`"subject":"${id}"`)).length);
  };

  it('publishes what waits from before it started, then forgets it', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await say(first, second);
    aRelay().start();
    await empty();
    expect(await timesSaid(first, second)).toEqual([1, 1]);
  });

  it('publishes at once when it is kicked, long before the next poll', async () => {
    const relay = aRelay();
    relay.start();
    await empty();
    await say('apt-3');
    const start = performance.now();
    relay.kick();
    await empty();
    expect(performance.now() - start).toBeLessThan(450);
  });

  it('says a fact once when it crashed after publishing and before deleting', async () => {
    const id = randomUUID();
    await say(id);
    const [envelope] = await readOutbox(connection);
    const js = await own.jetstream();
    await js.publish('appointments.appointment.booked.v1', JSON.stringify(envelope), {
      msgID: envelope?.id ?? '',
    });
    aRelay().start();
    await empty();
    expect(await timesSaid(id)).toEqual([1]);
  });

  it('says each fact once when several replicas run and each is started twice', async () => {
    const ids = Array.from({ length: 250 }, () => randomUUID());
    const replicas = [aRelay(), aRelay(), aRelay()];
    for (const replica of replicas) {
      replica.start();
      replica.start();
    }
    await say(...ids);
    for (const replica of replicas) replica.kick();
    await empty();
    expect(await timesSaid(...ids)).toEqual(ids.map(() => 1));
  });

  it('keeps facts when it is stopped', async () => {
    const relay = aRelay();
    relay.start();
    await relay.stop();
    await say('apt-5');
    relay.kick();
    expect((await readOutbox(connection)).map((e) => e.subject)).toEqual(['apt-5']);
    relay.start();
    await empty();
  });
});
