import type { MessageTemplate } from '@maillage/contracts/codes';
import type { Tx } from '@maillage/kernel';

export const MESSAGES = Symbol('Messages');

/** What another part of the directory wants sent. */
export interface MessageToSend {
  /** `address`: somebody who is no member yet; kept sealed, and dropped once it was written to. */
  readonly recipient:
    | { readonly kind: 'beneficiary' | 'member' | 'operator-team'; readonly id: string }
    | { readonly kind: 'address'; readonly address: string };
  readonly template: MessageTemplate;
  /** Codes, ids and instants; never a name, a contact or free text. */
  readonly params?: Readonly<Record<string, string>>;
  /** `link`, `code`: what only the recipient may read; kept sealed, and dropped once it was sent. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Default: at once. */
  readonly notBefore?: Date;
  /** After this it helps nobody, and is not sent. */
  readonly expiresAt: Date;
  /** The same key is sent once, whatever is repeated, e.g. `invitation:<id>:<times sent>`. At most 120 letters. */
  readonly dedupeKey: string;
}

/**
 * The one way to write to anybody: within the transaction of its cause, so that what is committed is sent, and what is
 * not is not. Ways, quiet hours, frequency and retries are settled behind it.
 */
export interface Messages {
  request(tx: Tx, message: MessageToSend): Promise<void>;
  /** Forgets every message, call and code of a person who is erased; what was queued is not sent. */
  forgetRecipient(tx: Tx, beneficiaryId: string): Promise<void>;
}
