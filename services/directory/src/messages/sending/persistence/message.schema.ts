import type { MessageChannel } from '@maillage/contracts/codes';
import type { SealedRecord } from '@maillage/vault';
import { Schema } from 'mongoose';
import type { Delivery, FailureReason, MessageStatus } from '../../domain/message.js';
import type { StoredMessage } from '../ports/message-store.js';

export interface MessageDocument extends Omit<
  StoredMessage,
  'id' | 'secrets' | 'undelivered' | 'readable'
> {
  readonly _id: string;
  /** `<asking service>:<dedupe key>` */
  readonly once: string;
  readonly status: MessageStatus;
  /** While queued: when it may be taken, which is also the end of a lease. While listed: when it expires. */
  readonly dueAt: Date;
  /** The clock when a sender took it or put it off; later than now, the clock was set back. */
  readonly heldAt?: Date;
  /** Address, link or code, until it is settled. */
  readonly sealed?: SealedRecord;
  readonly settledAt?: Date;
  readonly channel?: MessageChannel;
  readonly reason?: FailureReason;
  /** Of an SMS. */
  readonly providerId?: string;
  readonly costUnits?: number;
  readonly contactHash?: string;
  readonly delivery?: Delivery;
  /** When params and contact hash are forgotten. */
  readonly forgetAt?: Date;
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
    sealed: { type: Object },
    notBefore: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
    about: { type: Object },
    attempts: { type: Number, required: true },
    tried: { type: [String], required: true },
    version: { type: Number, required: true },
    correlationId: { type: String, required: true },
    traceparent: { type: String, required: true },
    status: { type: String, required: true },
    dueAt: { type: Date, required: true },
    heldAt: { type: Date },
    settledAt: { type: Date },
    channel: { type: String },
    reason: { type: String },
    providerId: { type: String },
    costUnits: { type: Number },
    contactHash: { type: String },
    delivery: { type: String },
    forgetAt: { type: Date },
  },
  { collection: 'messages', versionKey: false, minimize: false },
);
messageSchema.index({ once: 1 }, { unique: true });
messageSchema.index({ status: 1, dueAt: 1 });
messageSchema.index({ status: 1, heldAt: 1 });
messageSchema.index({ 'recipient.id': 1 });
messageSchema.index({ 'about.thing': 1 }, { sparse: true });
messageSchema.index({ providerId: 1 });
messageSchema.index({ contactHash: 1, settledAt: 1 });
messageSchema.index({ delivery: 1, settledAt: 1 });
messageSchema.index({ forgetAt: 1 });
messageSchema.index({ settledAt: 1 }, { expireAfterSeconds: receiptSeconds });
