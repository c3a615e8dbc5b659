import { describe, expect, it } from '@jest/globals';
import { connect } from '@nats-io/transport-node';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { freshDatabase } from './fresh-database.js';
import { testNatsUrl, testRedisUrl } from './test-server-urls.js';

describe('the servers for tests', () => {
  it('give a database that is empty, keeps what is written in it, and is gone once dropped', async () => {
    const database = freshDatabase();
    const connection = await mongoose.createConnection(database.url).asPromise();
    const houses = connection.collection<{ _id: string }>('houses');
    try {
      expect(await houses.countDocuments()).toBe(0);
      await houses.insertOne({ _id: 'ambert' });
      expect(await houses.countDocuments()).toBe(1);
      await database.drop();
      expect(await houses.countDocuments()).toBe(0);
    } finally {
      await connection.close();
    }
  });

  it('keep two fresh databases apart, and run transactions', async () => {
    const [first, second] = [freshDatabase(), freshDatabase()];
    const connection = await mongoose.createConnection(first.url).asPromise();
    const other = await mongoose.createConnection(second.url).asPromise();
    try {
      await connection.createCollection('houses');
      const houses = connection.collection<{ _id: string }>('houses');
      const refused = connection.transaction(async (session) => {
        await houses.insertOne({ _id: 'ambert' }, { session });
        throw new Error('the rule says no');
      });
      await expect(refused).rejects.toThrow('the rule says no');
      expect(await houses.countDocuments()).toBe(0);

      await houses.insertOne({ _id: 'ambert' });
      expect(await other.collection('houses').countDocuments()).toBe(0);
    } finally {
      await Promise.all([connection.close(), other.close()]);
      await Promise.all([first.drop(), second.drop()]);
    }
  });

  it('answer on NATS and on Redis', async () => {
    const { host, username, password } = new URL(testNatsUrl());
    const nats = await connect({ servers: host, user: username, pass: password });
    await nats.flush();
    await nats.close();

    const redis = new Redis(testRedisUrl());
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
  });
});
