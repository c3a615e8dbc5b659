import type { ServiceName } from '@maillage/contracts/codes';
import type { Clock, DomainEvent, IdSource, Outbox, Tx } from '@maillage/kernel';
import type { ClientSession, Connection } from 'mongoose';
import { envelopeOf } from './envelope-of.js';
import { sessionOf } from './mongo-tx.js';
import { outboxOf } from './outbox.schema.js';

/** Keeps events in the transaction of their cause, each checked against its contract before it is saved. */
export class MongoOutbox implements Outbox {
  private readonly told = new WeakSet<ClientSession>();

  constructor(
    private readonly connection: Connection,
    private readonly service: ServiceName,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {
    outboxOf(connection);
  }

  /** @throws DomainError `EVENT.OFF_SCHEMA`, Error for a foreign type: a defect of the caller, nothing is saved. */
  async append(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const at = this.clock.now();
    const documents = events.map((event) => {
      const id = this.ids.next();
      return { _id: id, at, envelope: envelopeOf(event, { id, at, service: this.service }) };
    });
    const session = sessionOf(tx);
    await outboxOf(this.connection).insertMany(documents, { session });
    this.told.add(session);
  }

  /** Whether events were appended in this transaction: then the relay is worth a kick. */
  hasEvents(session: ClientSession): boolean {
    return this.told.has(session);
  }
}
