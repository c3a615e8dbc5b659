import mongoose, { type Connection, type Model } from 'mongoose';

/** `<handler>:<event id>`: this handler has taken this fact in. */
export interface InboxDocument {
  readonly _id: string;
  readonly at: Date;
}

/** Longer than the streams keep a fact (45 days), so that nothing delivered is ever done twice. */
const keptSeconds = 60 * 24 * 3600;

export const inboxSchema = new mongoose.Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true, index: { expireAfterSeconds: keptSeconds } },
  },
  { collection: 'inbox', versionKey: false },
);

/** The inbox of a service's database. */
export function inboxOf(connection: Connection): Model<InboxDocument> {
  const known = connection.models['Inbox'] as Model<InboxDocument> | undefined;
  return known ?? connection.model<InboxDocument>('Inbox', inboxSchema);
}
