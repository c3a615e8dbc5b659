import { appointmentExample } from '@maillage/contracts/events';
import type { DomainEvent, UnitOfWork } from '@maillage/kernel';
import { freshDatabase, testNatsUrl } from '@maillage/testing';
import mongoose, { type Connection } from 'mongoose';
import { inboxOf } from '../inbox.schema.js';
import { txOf } from '../mongo-tx.js';
import { NatsLink, type NatsUser } from '../nats-link.js';
import { outboxOf } from '../outbox.schema.js';

/** A fresh database with outbox and inbox. */
export async function openDatabase(): Promise<{
  connection: Connection;
  close: () => Promise<void>;
}> {
  const database = freshDatabase();
  const connection = mongoose.createConnection(database.url, { bufferCommands: false });
  await connection.asPromise();
  await outboxOf(connection).createCollection();
  await inboxOf(connection).createCollection();
  await connection.createCollection('effects');
  const close = async (): Promise<void> => {
    await connection.dropDatabase();
    await connection.close();
  };
  return { connection, close };
}

/** Plain MongoDB transactions. */
export function transactionsOf(connection: Connection): UnitOfWork {
  return { run: (work) => connection.withSession((s) => s.withTransaction(() => work(txOf(s)))) };
}

/** A connection as a part, or as the user that may do everything. */
export function linkAs(user: NatsUser): NatsLink {
  return new NatsLink(testNatsUrl(user === 'operator' ? undefined : user), user);
}

/** `appointments.appointment.booked.v1` of an appointment of that id. */
export function aBooking(id: string, structureId = 'str-1'): DomainEvent {
  return {
    type: 'appointments.appointment.booked.v1',
    subject: id,
    aggregateVersion: 1,
    networkId: 'net-1',
    structureId,
    audience: 'everyone',
    data: { appointment: { ...appointmentExample, id, structureId } },
  };
}
