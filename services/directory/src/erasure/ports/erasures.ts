import type { Scope, ServiceScope, Tx } from '@maillage/kernel';
import type { Erasure } from '../domain/erasure.js';

export const ERASURES = Symbol('Erasures');

export interface Erasures {
  /** @throws DomainError `ERASURE.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Erasure>;
  find(tx: Tx, id: string): Promise<Erasure | undefined>;
  /** The last of a person, if any. */
  ofPerson(scope: ServiceScope, beneficiaryId: string): Promise<Erasure | undefined>;
  /** Of everybody who was erased, in no order. */
  erasedIds(scope: ServiceScope): AsyncIterable<string>;
  insert(tx: Tx, erasure: Erasure): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict) when another write came first. */
  save(tx: Tx, erasure: Erasure): Promise<void>;
  /** Those that are to be said again at `now`, at most `limit`. */
  due(scope: ServiceScope, now: Date, limit: number): Promise<Erasure[]>;
}
