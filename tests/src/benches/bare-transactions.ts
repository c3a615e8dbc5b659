import { randomUUID } from 'node:crypto';
import { inDatabase } from '../database.js';

const BUSY_DOCUMENTS = 400;

/**
 * Transactions a second on the database server at `url` that write what a booking writes (its key, the busy day, the
 * appointment, two events, the key again) and do nothing else, by so many clients at once.
 */
export function bareTransactionRate(
  url: string,
  clients: number,
  seconds: number,
): Promise<number> {
  return inDatabase(url, async (connection) => {
    const [keys, days, appointments, outbox] = ['keys', 'days', 'appointments', 'outbox'].map(
      (name) => connection.collection<{ _id: string; body?: string; n?: number }>(name),
    );
    if (!keys || !days || !appointments || !outbox) throw new Error('no collections');
    await days.insertMany(
      Array.from({ length: BUSY_DOCUMENTS }, (_, i) => ({ _id: `day-${i}`, n: 0 })),
    );
    for (const collection of [keys, appointments, outbox]) {
      await collection.insertOne({ _id: randomUUID() });
    }
    const body = 'x'.repeat(700);
    const endsAt = performance.now() + seconds * 1000;
    let done = 0;
    const client = async (offset: number): Promise<void> => {
      for (let turn = offset; performance.now() < endsAt; turn += clients) {
        await connection.transaction(async (session) => {
          const key = randomUUID();
          await keys.insertOne({ _id: key }, { session });
          await days.updateOne(
            { _id: `day-${turn % BUSY_DOCUMENTS}` },
            { $inc: { n: 1 } },
            { session },
          );
          await appointments.insertOne({ _id: randomUUID(), body }, { session });
          const events = [0, 1].map(() => ({ _id: randomUUID(), body }));
          await outbox.insertMany(events, { session });
          await keys.updateOne({ _id: key }, { $set: { n: 1 } }, { session });
        });
        done += 1;
      }
    };
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: clients }, (_, i) => client(i)));
    const rate = done / ((performance.now() - startedAt) / 1000);
    await connection.dropDatabase();
    return rate;
  });
}
