declare const transaction: unique symbol;

/** An open transaction. Opaque: only `persistence/` and the outbox know what is inside. */
export interface Tx {
  readonly [transaction]: true;
}

/**
 * Runs `work` in one database transaction: all of its writes are there, or none.
 * `work` may run more than once (write conflicts are retried), so it must have no effect but through `tx`.
 */
export interface UnitOfWork {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
