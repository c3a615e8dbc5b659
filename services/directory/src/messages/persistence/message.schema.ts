import { Schema } from 'mongoose';
import type { FailureReason, MessageStatus } from '../domain/message.js';
import type { StoredMessage } from '../ports/messages.js';

export interface MessageDocument extends Omit<StoredMessage, 'id'> {
  readonly _id: string;
  /** `<asking service>:<dedupe key>` */
  readonly once: string;
  readonly status: MessageStatus;
  /** While queued: when it may be taken, which is also the end of a lease. */
  readonly dueAt: Date;
  readonly settledAt?: Date;
  readonly reason?: FailureReason;
}

export const MESSAGE_MODEL = 'Message';

const receiptSeconds = 183 * 24 * 3600;

export const messageSchema = new Schema(
  {
    _id: { type: String, required: true },
    once: { type: String, required: true },
    requestedBy: { type: String, required: true },
    dedupeKey: { type: String, required: true },
    recipient: { type: Object, required: true },
    template: { type: String, required: true },
    params: { type: Object, required: true },
    expiresAt: { type: Date, required: true },
    attempts: { type: Number, required: true },
    correlationId: { type: String, required: true },
    traceparent: { type: String, required: true },
    status: { type: String, required: true },
    dueAt: { type: Date, required: true },
    settledAt: { type: Date },
    reason: { type: String },
  },
  { collection: 'messages', versionKey: false, minimize: false },
);
messageSchema.index({ once: 1 }, { unique: true });
messageSchema.index({ status: 1, dueAt: 1 });
messageSchema.index({ settledAt: 1 }, { expireAfterSeconds: receiptSeconds });
