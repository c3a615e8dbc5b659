import type { Tx } from '@maillage/kernel';

export const SMS_CONTACTS = Symbol('SmsContacts');

/** Numbers as keyed hashes: who answered STOP, and whose message an answer belongs to. */
export interface SmsContacts {
  /** What is stored in place of a number, under the ring's current key. */
  hashOf(phone: string): string;
  /** The same under every key of the ring, for a search. */
  hashesOf(phone: string): readonly string[];
  hasStopped(phone: string): Promise<boolean>;
  /** For good; a second STOP changes nothing. */
  stop(tx: Tx, phone: string, at: Date): Promise<void>;
}
