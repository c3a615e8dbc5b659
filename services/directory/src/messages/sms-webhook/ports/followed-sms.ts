import type { Tx } from '@maillage/kernel';
import type { AnsweredMessage } from '../domain/answered.js';

export const FOLLOWED_SMS = Symbol('FollowedSms');

/** SMS that left, until it is known what became of them, and as long as a person may answer. */
export interface FollowedSms {
  /** Whether an SMS of this id, the operator's, is kept. */
  isKept(providerId: string): Promise<boolean>;
  /** It arrived. Without effect once its fate is known. */
  arrived(tx: Tx, providerId: string): Promise<void>;
  /** It did not arrive: its message is due again by the next way. Without effect once its fate is known. */
  didNotArrive(tx: Tx, providerId: string, now: Date): Promise<void>;
  /** Calls the fate of what left before `since` unknown; at most `limit`. */
  giveUp(since: Date, limit: number): Promise<number>;
  /** The last message to a number, by its keyed hashes; `null`: none that is kept. */
  lastTo(contactHashes: readonly string[]): Promise<AnsweredMessage | null>;
  /** Raises the version of a message that a fact is said of. @returns false when another fact came first. */
  raise(tx: Tx, message: AnsweredMessage): Promise<boolean>;
}
