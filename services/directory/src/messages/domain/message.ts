import type { MessageTemplate, ServiceName } from '@maillage/contracts/codes';

export interface Recipient {
  readonly kind: 'beneficiary' | 'member' | 'operator-team';
  readonly id: string;
}

/** What another service asked to have sent, once per asking service and dedupe key. */
export interface Message {
  readonly id: string;
  readonly requestedBy: ServiceName;
  readonly dedupeKey: string;
  readonly recipient: Recipient;
  readonly template: MessageTemplate;
  /** Codes, ids and instants; never a name, a contact or free text. */
  readonly params: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** `queued` → `sent` or `failed`; the last two are for ever. */
export type MessageStatus = 'queued' | 'sent' | 'failed';

/** Why nothing left. */
export type FailureReason = 'no-contact' | 'expired' | 'refused-by-provider';
