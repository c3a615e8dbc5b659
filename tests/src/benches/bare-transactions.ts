import { randomUUID } from 'node:crypto';
import type { ClientSession, Connection } from 'mongoose';
import { inDatabase } from '../database.js';

const BUSY_DOCUMENTS = 400;
const COPY = 'maillage_bench';

interface Document {
  readonly _id: string;
  readonly n?: number;
  readonly [field: string]: unknown;
}

/**
 * Transactions a second, by so many clients at once, that write what a booking writes and do nothing else: its key, the
 * busy day, the appointment, two events, the key again; documents of about the same size, into collections with the
 * same indexes, on the same server.
 * @param url of the service's database, with an appointment in it
 */
export function bareTransactionRate(
  url: string,
  clients: number,
  seconds: number,
): Promise<number> {
  return inDatabase(url, async (connection) => {
    const copy = connection.useDb(COPY);
    try {
      const write = await writerInto(copy, connection);
      const startedAt = performance.now();
      const endsAt = startedAt + seconds * 1000;
      let done = 0;
      const client = async (offset: number): Promise<void> => {
        for (let turn = offset; performance.now() < endsAt; turn += clients) {
          await connection.transaction((session) => write(session, turn));
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: clients }, (_, i) => client(i)));
      return done / ((performance.now() - startedAt) / 1000);
    } finally {
      await copy.dropDatabase();
    }
  });
}

async function writerInto(copy: Connection, service: Connection) {
  const like = (name: string) => copyOf(copy, service, name);
  const keys = await like('idempotency_keys');
  const days = await like('busy_days');
  const appointments = await like('appointments');
  const outbox = await like('outbox');
  const found = await service.collection<Document>('appointments').findOne({});
  if (!found) throw new Error('the service has no appointment to write the like of');
  const day = (index: number): string => `day-${String(index)}`;
  await days.insertMany(
    Array.from({ length: BUSY_DOCUMENTS }, (_, index) => ({
      ...{ _id: day(index), ownerId: day(index), day: '2026-03-03', entries: [], n: 0 },
    })),
  );
  const envelope = 'x'.repeat(700);
  return async (session: ClientSession, done: number): Promise<void> => {
    const [key, at] = [randomUUID(), new Date()];
    await keys.insertOne({ _id: key, at }, { session });
    await days.updateOne({ _id: day(done % BUSY_DOCUMENTS) }, { $set: { n: done } }, { session });
    const appointment = { ...found, _id: randomUUID(), reference: randomUUID() };
    await appointments.insertOne(appointment, { session });
    const events = [0, 1].map(() => ({ _id: randomUUID(), at, envelope }));
    await outbox.insertMany(events, { session });
    await keys.updateOne({ _id: key }, { $set: { madeId: appointment._id } }, { session });
  };
}

/** An empty collection with the indexes of the service's. */
async function copyOf(copy: Connection, service: Connection, name: string) {
  const collection = copy.collection<Document>(name);
  await copy.createCollection(name);
  for (const { key, unique } of await service.collection(name).indexes()) {
    if (!('_id' in key)) await collection.createIndex(key, unique ? { unique } : {});
  }
  return collection;
}
