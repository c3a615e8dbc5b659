import type { Tx } from './unit-of-work.js';

/** The `Idempotency-Key` of a write, read from the request. */
export interface IdempotencyRequest {
  /** Token subject of the caller, e.g. `member:0192…`. */
  readonly subject: string;
  readonly key: string;
  /** Keyed hash of method, path and body. */
  readonly bodyHash: string;
}

/** What a write made: enough to read it again under the caller's present rights. */
export interface Made {
  readonly id: string;
  readonly version: number;
}

/**
 * Makes a write safe to repeat for 30 days: the key is the first write of the effect's own transaction.
 * Without a request it only opens the transaction.
 * @throws DomainError `IDEMPOTENCY.OTHER_BODY` (unprocessable), `IDEMPOTENCY.STILL_RUNNING` (conflict).
 */
export interface Idempotency {
  run(
    request: IdempotencyRequest | undefined,
    work: (tx: Tx) => Promise<Made>,
  ): Promise<Made & { readonly replayed: boolean }>;
}
