import type { MessageChannel, MessageTemplate, ServiceName } from '@maillage/contracts/codes';

/** Somebody the directory knows; or an address that is nobody's yet, kept sealed among the secrets. */
export type Recipient =
  | { readonly kind: 'beneficiary' | 'member' | 'operator-team'; readonly id: string }
  | { readonly kind: 'address' };

/** What was asked to be sent, once per asking service and dedupe key. */
export interface Message {
  readonly id: string;
  readonly requestedBy: ServiceName;
  readonly dedupeKey: string;
  readonly recipient: Recipient;
  readonly template: MessageTemplate;
  /** Codes, ids and instants; never a name, a contact or free text. */
  readonly params: Readonly<Record<string, string>>;
  /** Opened for the sender only: `address` of a recipient of that kind, `link`, `code`. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Not to be sent before; `null`: at once. */
  readonly notBefore: Date | null;
  readonly expiresAt: Date;
  /** What it is about: one with a higher sequence about the same subject takes the place of the earlier. */
  readonly about?: { readonly thing: string; readonly sequence: number } | undefined;
  /** How often a sender took it, this time included: only the last taker may change what becomes of it. */
  readonly attempts: number;
  /** Ways that failed, or that are done with. */
  readonly tried: readonly MessageChannel[];
  /** An SMS of it left, and did not arrive. */
  readonly undelivered: boolean;
  /** Raised by each fact that is said of it. */
  readonly version: number;
}

/**
 * `queued` → `sent`, `listed` (a call is to be made) or `failed`; `listed` → `sent` or `failed`; `sent` → `queued`
 * again when the operator could not deliver an SMS and another way is left.
 */
export type MessageStatus = 'queued' | 'listed' | 'sent' | 'failed';

/** What the SMS operator said became of it; `unknown`: nothing for three days. */
export type Delivery = 'awaited' | 'delivered' | 'failed' | 'unknown';

/** Why nothing reached the recipient; `superseded`: a later message about the same thing took its place. */
export type FailureReason =
  'no-contact' | 'expired' | 'refused-by-provider' | 'undelivered' | 'unreachable' | 'superseded';
