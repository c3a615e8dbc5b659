import type { Tx } from '@maillage/kernel';
import type { Chain, Checkpoint, SealedEntry, WrittenEntry } from '../chain/chain.js';

export const SEALED_LOG = Symbol('SealedLog');

export interface SignedCheckpoint extends Checkpoint {
  readonly signature: string;
}

/** The chains of the read log, for the sealer, the verification and retention; never for a list. */
export interface SealedLog {
  /** Oldest first, at most `limit`, of any network. */
  unsealed(limit: number): Promise<WrittenEntry[]>;
  networks(): Promise<string[]>;
  /** Chains with entries that no signature vouches for, and sealed last before `today` (UTC). */
  unsigned(today: string): Promise<Chain[]>;
  /** A chain that has not begun stands at 0. */
  chainOf(networkId: string): Promise<Chain>;
  /** @throws DomainError `READ_LOG.SEALED_ELSEWHERE` (unavailable) when the chain or an entry moved meanwhile. */
  append(tx: Tx, entries: readonly SealedEntry[], before: Chain, after: Chain): Promise<void>;
  sign(tx: Tx, checkpoint: SignedCheckpoint, before: Chain): Promise<void>;

  /** By sequence. */
  sealedOf(networkId: string): AsyncIterable<SealedEntry>;
  /** By sequence. */
  checkpointsOf(networkId: string): Promise<SignedCheckpoint[]>;
  /** Removes entries up to a sequence, in batches, and the checkpoints before it. @returns how many entries. */
  cut(networkId: string, sequence: number): Promise<number>;
}
