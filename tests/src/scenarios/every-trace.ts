import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { serviceNames } from '@maillage/contracts/codes';
import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Redis } from 'ioredis';
import { inDatabase } from '../database.js';
import { connectTo } from '../event-reader.js';
import type { ProductUnderTest } from '../test-product.js';

/** Where something was found, and what; never more of the place than its name. */
export interface Trace {
  readonly place: string;
  readonly value: string;
}

/**
 * Looks for values in everything a running product keeps: each document of each database, each key of Redis whatever
 * its type, each message of each stream, and each file of the data folder as raw bytes.
 */
export async function tracesOf(
  product: ProductUnderTest,
  values: readonly string[],
): Promise<Trace[]> {
  const found = await Promise.all([
    inDatabases(product, values),
    inRedis(product.record.operator.redisUrl, values),
    inStreams(product.record.operator.natsUrl, values),
  ]);
  return [...found.flat(), ...inFiles(product.dataDir, values)];
}

const within = (place: string, text: string, values: readonly string[]): Trace[] => {
  const folded = text.toLowerCase();
  return values
    .filter((value) => folded.includes(value.toLowerCase()))
    .map((value) => ({ place, value }));
};

async function inDatabases(product: ProductUnderTest, values: readonly string[]): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const service of serviceNames) {
    await inDatabase(product.mongoUrlOf(service), async ({ db }) => {
      for (const { name } of (await db?.listCollections().toArray()) ?? []) {
        const cursor = db?.collection(name).find({}) ?? [];
        for await (const document of cursor) {
          traces.push(...within(`${service}.${name}`, JSON.stringify(document), values));
        }
      }
    });
  }
  return traces;
}

async function inRedis(url: string, values: readonly string[]): Promise<Trace[]> {
  const redis = new Redis(url);
  const traces: Trace[] = [];
  try {
    for (const key of await redis.keys('*')) {
      traces.push(...within(`redis key ${key.split(':')[0] ?? ''}`, key, values));
      traces.push(...within(`redis ${key}`, await contentOf(redis, key), values));
    }
  } finally {
    redis.disconnect();
  }
  return traces;
}

async function contentOf(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case 'set':
      return JSON.stringify(await redis.smembers(key));
    case 'zset':
      return JSON.stringify(await redis.zrange(key, '0', '-1'));
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    case 'none':
      return '';
    default:
      throw new Error(`Redis keeps a ${type} under ${key}: say here how to read it`);
  }
}

async function inStreams(natsUrl: string, values: readonly string[]): Promise<Trace[]> {
  const connection = await connectTo(natsUrl);
  const traces: Trace[] = [];
  try {
    const manager = await jetstreamManager(connection);
    for await (const { config, state } of manager.streams.list()) {
      if (state.messages === 0) continue;
      const consumer = await jetstream(connection).consumers.get(config.name, {
        deliver_policy: DeliverPolicy.All,
      });
      const { num_pending: count } = await consumer.info();
      const messages = await consumer.fetch({ max_messages: count, expires: 5_000 });
      let read = 0;
      for await (const message of messages) {
        read += 1;
        traces.push(...within(`stream ${config.name}`, message.string(), values));
        if (read === count) break;
      }
      if (read < count) throw new Error(`${config.name}: ${read} of ${count} messages were read`);
    }
  } finally {
    await connection.close();
  }
  return traces;
}

function inFiles(folder: string, values: readonly string[]): Trace[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = path.join(folder, name);
    // A server may remove a file between the listing and the reading.
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
    return within(`file ${name}`, readFileSync(file).toString('latin1'), values);
  });
}
