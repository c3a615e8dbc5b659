import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';

/** Asks the server who it is; throws when it does not answer within the time. */
export async function askMongo(
  url: string,
  timeoutMs: number,
): Promise<{ isReplicaSet: boolean; isWritable: boolean }> {
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: timeoutMs,
    connectTimeoutMS: timeoutMs,
  });
  try {
    const hello = await client.db('admin').command({ hello: 1 });
    return {
      isReplicaSet: hello['setName'] !== undefined || hello['msg'] === 'isdbgrid',
      isWritable: hello['isWritablePrimary'] === true,
    };
  } finally {
    await client.close();
  }
}

/** Connects and asks JetStream for its account; throws when one of both does not answer. */
export async function askNats(url: string, timeoutMs: number): Promise<void> {
  const connection = await connect({ ...natsOptions(url), timeout: timeoutMs, reconnect: false });
  try {
    await jetstreamManager(connection, { timeout: timeoutMs });
  } finally {
    await connection.close();
  }
}

/** Connects only: a part's own user may not ask for the account. */
export async function reachNats(url: string, timeoutMs: number): Promise<void> {
  const connection = await connect({ ...natsOptions(url), timeout: timeoutMs, reconnect: false });
  await connection.close();
}

/** The driver takes user and password apart from the URL. */
export function natsOptions(url: string): { servers: string; user?: string; pass?: string } {
  const { username, password, host } = new URL(url);
  if (username === '') return { servers: host };
  return { servers: host, user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}

/** Sends PING; throws when the answer does not come within the time. */
export async function askRedis(url: string, timeoutMs: number): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The cause is in the rejected promise; without a listener ioredis writes it to the console.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
