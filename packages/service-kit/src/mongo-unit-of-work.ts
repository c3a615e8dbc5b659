import { DomainError, type Tx, type UnitOfWork } from '@maillage/kernel';
import { isServerAway, txOf, type MongoOutbox, type OutboxRelay } from '@maillage/messaging';
import type { ClientSession, Connection } from 'mongoose';

const retryForMs = 2000;

/** What the retries ended with; `IDEMPOTENCY` reads it. */
export const contendedCode = 'TRANSACTION.CONTENDED';

/**
 * One MongoDB transaction, run again on write conflicts for up to 2 s; kicks the relay after a commit with events.
 * @throws DomainError `TRANSACTION.CONTENDED` (conflict) when others kept writing the same documents.
 */
export class MongoUnitOfWork implements UnitOfWork {
  constructor(
    private readonly connection: Connection,
    private readonly outbox?: MongoOutbox,
    private readonly relay?: OutboxRelay,
  ) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const until = performance.now() + retryForMs;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (!has(error, 'TransientTransactionError')) throw error;
        if (performance.now() >= until) throw isServerAway(error) ? error : contended(error);
        await pause(attempt);
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const session = await this.connection.startSession();
    try {
      session.startTransaction({
        readConcern: { level: 'snapshot' },
        writeConcern: { w: 'majority' },
      });
      const result = await work(txOf(session));
      await commit(session);
      if (this.outbox?.hasEvents(session)) this.relay?.kick();
      return result;
    } catch (error) {
      if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
      throw error;
    } finally {
      await session.endSession();
    }
  }
}

/** A commit whose answer was lost is sent again: it is safe to repeat. */
async function commit(session: ClientSession): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      const lost = has(error, 'UnknownTransactionCommitResult');
      if (!lost || has(error, 'TransientTransactionError') || attempt === 3) throw error;
      await pause(attempt);
    }
  }
}

function contended(cause: unknown): DomainError {
  const sentence = `others kept writing the same documents for ${String(retryForMs)} ms: try again`;
  return Object.assign(new DomainError('conflict', contendedCode, sentence), { cause });
}

function has(error: unknown, label: string): boolean {
  const labelled = error as { hasErrorLabel?: (label: string) => boolean } | null;
  return typeof labelled?.hasErrorLabel === 'function' && labelled.hasErrorLabel(label);
}

/** Grows to about 100 ms, with jitter so that writers who met do not meet again. */
function pause(attempt: number): Promise<void> {
  const ms = Math.min(100, 5 * 2 ** attempt) * (0.5 + Math.random());
  return new Promise((resolve) => setTimeout(resolve, ms));
}
