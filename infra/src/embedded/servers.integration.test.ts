import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { becomesTrue } from '../condition.js';
import { childEnvironment } from '../part-environment.js';
import { partNames } from '../parts.js';
import { startTestServers, type TestServers } from '../test-servers.js';
import { natsOptions } from './connecting.js';

let servers: TestServers;
const connections: NatsConnection[] = [];

async function natsAs(url: string, inboxPrefix = '_INBOX'): Promise<NatsConnection> {
  const connection = await connect({ ...natsOptions(url), inboxPrefix, reconnect: false });
  connections.push(connection);
  return connection;
}

async function refusalWhenPublishing(url: string, subject: string): Promise<string | undefined> {
  const connection = await natsAs(url);
  let refusal: string | undefined;
  void (async () => {
    for await (const status of connection.status()) {
      if (status.type === 'error') refusal = status.error.message;
    }
  })();
  connection.publish(subject, '{}');
  await connection.flush();
  await becomesTrue(() => refusal !== undefined, { timeoutMs: 300, everyMs: 10 });
  return refusal;
}

beforeAll(async () => {
  // Not those that the person may have given by URL: these tests are of the embedded ones.
  servers = await startTestServers(childEnvironment(process.env, {}));
}, 120_000);

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await servers.stop();
}, 30_000);

describe('the embedded servers', () => {
  it('run transactions on MongoDB', async () => {
    const client = await MongoClient.connect(servers.mongoUrl);
    const houses = client.db('maillage_test_embedded').collection<{ _id: string }>('houses');
    try {
      await client.db('maillage_test_embedded').createCollection('houses');
      const session = client.startSession();
      await expect(
        session.withTransaction(async () => {
          await houses.insertOne({ _id: 'orval' }, { session });
          throw new Error('the rule says no');
        }),
      ).rejects.toThrow('the rule says no');
      await session.endSession();
      expect(await houses.countDocuments()).toBe(0);
    } finally {
      await client.db('maillage_test_embedded').dropDatabase();
      await client.close();
    }
  });

  it('give the operator JetStream', async () => {
    const manager = await jetstreamManager(await natsAs(servers.natsUrl));
    await manager.streams.add({ name: 'PROOF', subjects: ['proof.>'] });
    expect((await manager.streams.info('PROOF')).config.subjects).toEqual(['proof.>']);
    await manager.streams.delete('PROOF');
  });

  it.each(partNames)('refuse that %s publishes on another’s subject', async (part) => {
    const other = part === 'directory' ? 'referrals' : 'directory';
    const subject = `${other}.member.invented.v1`;
    expect(await refusalWhenPublishing(servers.natsUserUrl(part), subject)).toMatch(/permissions/i);
  });

  it('let a service publish on its own subject', async () => {
    const subject = 'appointments.appointment.booked.v1';
    expect(
      await refusalWhenPublishing(servers.natsUserUrl('appointments'), subject),
    ).toBeUndefined();
  });

  it('refuse nobody’s and a wrong password', async () => {
    const { host } = new URL(servers.natsUrl);
    await expect(connect({ servers: host, reconnect: false })).rejects.toThrow(/authorization/i);
    await expect(natsAs(`nats://directory:wrong@${host}`)).rejects.toThrow(/authorization/i);
  });

  it('keep a Redis user to its own keys and channels', async () => {
    const redis = new Redis(servers.redisUserUrl('appointments'));
    try {
      await redis.set('appointments:reminders:1', 'x');
      expect(await redis.get('appointments:reminders:1')).toBe('x');
      await expect(redis.get('referrals:deadlines:1')).rejects.toThrow(/NOPERM/);
      await expect(redis.set('gateway:session:1', 'x')).rejects.toThrow(/NOPERM/);
      await expect(redis.publish('referrals:x', 'x')).rejects.toThrow(/NOPERM/);
      await expect(redis.flushall()).rejects.toThrow(/NOPERM/);
      await expect(
        redis.eval("return redis.call('get', KEYS[1])", 1, 'referrals:1'),
      ).rejects.toThrow(/NOPERM/);
    } finally {
      redis.disconnect();
    }
  });
});
