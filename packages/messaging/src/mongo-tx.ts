import type { Tx } from '@maillage/kernel';
import type { ClientSession } from 'mongoose';

/** The MongoDB session inside a transaction; for `persistence/` and this package only. */
export function sessionOf(tx: Tx): ClientSession {
  return tx as unknown as ClientSession;
}

/** Wraps an open session; only a `UnitOfWork` does this. */
export function txOf(session: ClientSession): Tx {
  return session as unknown as Tx;
}

/** Whether the database refused a write because a unique index already holds the value. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
