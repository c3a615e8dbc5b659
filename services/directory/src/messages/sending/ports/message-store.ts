import type { MessageChannel } from '@maillage/contracts/codes';
import type { Tx } from '@maillage/kernel';
import type { FailureReason, Message, MessageStatus } from '../../domain/message.js';

export const MESSAGE_STORE = Symbol('MessageStore');

/** Where a request came from: carried on to the receipt. */
export interface MessageOrigin {
  readonly correlationId: string;
  readonly traceparent: string;
}

export interface StoredMessage extends Message, MessageOrigin {
  /** False: the seal of its secrets does not open, and it holds none. */
  readonly readable: boolean;
}

export type NewMessage = Omit<
  StoredMessage,
  'attempts' | 'tried' | 'undelivered' | 'version' | 'readable'
>;

/** How a message left; an SMS is followed until the operator says what became of it. */
export type Departure =
  | { readonly channel: Exclude<MessageChannel, 'sms'> }
  | {
      readonly channel: 'sms';
      /** The operator's id of it. */
      readonly providerId: string;
      readonly costUnits: number;
      /** Keyed hash of the number, to know whose answer comes back. */
      readonly contactHash: string;
    };

export interface WaitingMessage extends StoredMessage {
  readonly status: Extract<MessageStatus, 'queued' | 'listed'>;
}

/** Requests kept until they are sent or have failed; the truth that a sender starts from after any crash. */
export interface MessageStore {
  /** Keeps a request. @returns false when one of the same asking service and dedupe key was kept before: no change. */
  store(tx: Tx, message: NewMessage, now: Date): Promise<boolean>;
  /** Those that wait to be sent or called about the same subject, with a lower sequence. */
  earlierWaiting(tx: Tx, message: NewMessage): Promise<WaitingMessage[]>;
  /** Whether a later message about the same subject was stored. */
  isSuperseded(message: Message): Promise<boolean>;
  /**
   * Takes messages that are due, at most `limit`; each is this sender's until `leaseUntil`, then anybody's again. One
   * that was put off by a clock that has been set back since is taken at once.
   */
  takeDue(now: Date, leaseUntil: Date, limit: number): Promise<StoredMessage[]>;
  byId(id: string): Promise<StoredMessage | null>;
  /** Puts it off; without effect when another sender took it since. */
  postpone(message: Message, now: Date, dueAt: Date): Promise<void>;
  /** Notes that a way is done with: the next one is tried at once. @returns false as `postpone`. */
  passOn(tx: Tx, message: Message, tried: MessageChannel, now: Date): Promise<boolean>;
  /** It waits for a call of the desk, until `expiresAt`. @returns false when it was settled before. */
  list(tx: Tx, message: Message): Promise<boolean>;
  /** @returns false when it was settled before. */
  settleSent(tx: Tx, message: Message, departure: Departure, at: Date): Promise<boolean>;
  /** @returns false when it no longer stands where it did, or when another sender took it since. */
  settleFailed(
    tx: Tx,
    message: Message,
    from: Exclude<MessageStatus, 'failed'>,
    reason: FailureReason,
    at: Date,
  ): Promise<boolean>;
  /** Forgets what settled messages say, and how to know their answer, once it is of no use; at most `limit`. */
  forgetOld(now: Date, limit: number): Promise<number>;
  /** Forgets every message to a person. */
  forgetRecipient(tx: Tx, beneficiaryId: string): Promise<void>;
}
