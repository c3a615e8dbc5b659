import type { EventEnvelope } from '@maillage/contracts/events';
import mongoose, { type Connection, type Model } from 'mongoose';

/** A fact that waits to be published; deleted once JetStream has acknowledged it. */
export interface OutboxDocument {
  readonly _id: string;
  readonly at: Date;
  readonly envelope: EventEnvelope;
}

export const outboxSchema = new mongoose.Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    envelope: { type: Object, required: true },
  },
  { collection: 'outbox', versionKey: false, minimize: false },
);

/** The outbox of a service's database. */
export function outboxOf(connection: Connection): Model<OutboxDocument> {
  const known = connection.models['Outbox'] as Model<OutboxDocument> | undefined;
  return known ?? connection.model<OutboxDocument>('Outbox', outboxSchema);
}

/** Facts not yet published, oldest first; for tests and for the operator. */
export async function readOutbox(connection: Connection): Promise<EventEnvelope[]> {
  const documents = await outboxOf(connection).find({}).lean<OutboxDocument[]>();
  return documents.sort((a, b) => (a._id < b._id ? -1 : 1)).map((document) => document.envelope);
}
