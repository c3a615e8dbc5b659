import { jetstreamManager } from '@nats-io/jetstream';
import { connectTo } from '../event-reader.js';

const STREAM = 'APPOINTMENTS';
/**
 * Does work while nobody takes in what the service says: the other services do their part afterwards, as they would
 * on machines of their own.
 * @param natsUrl of a user who may manage the stream
 * @param atMostSeconds after which they go on by themselves
 */
export async function withoutFollowers<T>(
  natsUrl: string,
  atMostSeconds: number,
  work: () => Promise<T>,
): Promise<T> {
  const connection = await connectTo(natsUrl);
  try {
    const { consumers } = await jetstreamManager(connection);
    const names: string[] = [];
    for await (const { name } of consumers.list(STREAM)) names.push(name);
    for (const name of names) {
      await consumers.pause(STREAM, name, new Date(Date.now() + atMostSeconds * 1000));
    }
    try {
      return await work();
    } finally {
      for (const name of names) await consumers.resume(STREAM, name);
    }
  } finally {
    await connection.close();
  }
}
