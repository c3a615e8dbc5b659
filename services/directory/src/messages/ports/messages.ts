import type { Tx } from '@maillage/kernel';
import type { FailureReason, Message } from '../domain/message.js';

export const MESSAGES = Symbol('Messages');

/** Where a request came from: carried on to the receipt. */
export interface MessageOrigin {
  readonly correlationId: string;
  readonly traceparent: string;
}

export interface StoredMessage extends Message, MessageOrigin {}

/** Requests kept until they are sent or have failed; the truth that a sender starts from after any crash. */
export interface Messages {
  /** Keeps a request, to be sent from `dueAt` on; the same asking service and dedupe key: kept before, no change. */
  store(tx: Tx, message: Omit<StoredMessage, 'attempts'>, dueAt: Date): Promise<void>;
  /**
   * Takes messages that are due, at most `limit`; each is this sender's until `leaseUntil`, then anybody's again.
   */
  takeDue(now: Date, leaseUntil: Date, limit: number): Promise<StoredMessage[]>;
  postpone(message: Message, dueAt: Date): Promise<void>;
  /** @returns false when it was settled before. */
  settle(tx: Tx, message: Message, outcome: Outcome, at: Date): Promise<boolean>;
}

export type Outcome =
  { readonly status: 'sent' } | { readonly status: 'failed'; readonly reason: FailureReason };
