import { DomainError } from '@maillage/kernel';

/** What taking a fact in came to. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Undecodable, off its schema, unknown: no retry will change it. */
  | { readonly kind: 'poison'; readonly error: unknown }
  /** A server or a neighbour does not answer: not the fact's fault. */
  | { readonly kind: 'unavailable'; readonly error: unknown }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Settlement =
  | { readonly action: 'ack' }
  | { readonly action: 'retry'; readonly delayMs: number }
  | { readonly action: 'dead-letter'; readonly reason: 'poison' | 'exhausted' };

/** Wait before each further delivery of a fact whose handler failed; after the last one it is a dead letter. */
export const retryDelaysMs: readonly number[] = [100, 500, 2_000, 10_000, 30_000, 120_000, 600_000];
/** While something is down: never given up, since every fact would be. */
export const unavailableDelaysMs: readonly number[] = [250, 500, 1_000, 2_000, 5_000];
/** When even the dead letter could not be published. */
export const unsettledDelayMs = 5_000;

/**
 * The one table of settlement. `delivery` counts from 1. Source: architecture §2.6.
 *
 * | outcome     | deliveries left | settled as            |
 * | ----------- | --------------- | --------------------- |
 * | done        | any             | ack                   |
 * | poison      | any             | dead letter at once   |
 * | unavailable | any             | nak, up to 5 s        |
 * | failed      | yes             | nak, table of delays  |
 * | failed      | no              | dead letter           |
 */
export function settle(
  outcome: Outcome,
  delivery: number,
  delaysMs: readonly number[] = retryDelaysMs,
): Settlement {
  switch (outcome.kind) {
    case 'done':
      return { action: 'ack' };
    case 'poison':
      return { action: 'dead-letter', reason: 'poison' };
    case 'unavailable':
      return { action: 'retry', delayMs: at(unavailableDelaysMs, delivery) };
    case 'failed':
      return delivery > delaysMs.length
        ? { action: 'dead-letter', reason: 'exhausted' }
        : { action: 'retry', delayMs: at(delaysMs, delivery) };
  }
}

const at = (delays: readonly number[], delivery: number): number =>
  delays[Math.min(delivery, delays.length) - 1] ?? 0;

const unreachable =
  /^(Mongo(ServerSelection|Network|NetworkTimeout|NotConnected|TopologyClosed|PoolCleared|PoolClosed|WaitQueueTimeout).*Error|MongooseServerSelectionError)$/;

/** Whether an error says that a server or a neighbour does not answer, or that writers met, rather than that something is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DomainError) {
    return error.kind === 'unavailable' || error.code === 'TRANSACTION.CONTENDED';
  }
  if (!(error instanceof Error)) return false;
  if (isServerAway(error)) return true;
  const labelled = error as Error & { hasErrorLabel?: (label: string) => boolean };
  return (
    typeof labelled.hasErrorLabel === 'function' &&
    ['TransientTransactionError', 'RetryableWriteError'].some((l) => labelled.hasErrorLabel?.(l))
  );
}

/** Whether the database could not be reached at all. */
export function isServerAway(error: unknown): boolean {
  return error instanceof Error && unreachable.test(error.name);
}
