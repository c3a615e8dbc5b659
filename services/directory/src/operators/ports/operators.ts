import type { Scope, Tx } from '@maillage/kernel';
import type { Operator } from '../domain/operator.js';

export type { Operator } from '../domain/operator.js';

export const OPERATORS = Symbol('Operators');

/** The national partners: known to every signed-in member. */
export interface Operators {
  /** In the order in which they joined, then by code. */
  list(scope: Scope): Promise<Operator[]>;
  /** @throws DomainError `OPERATOR.UNKNOWN` (not-found). */
  byId(scope: Scope, code: string): Promise<Operator>;
  insert(tx: Tx, operators: readonly Operator[]): Promise<void>;
  /** Over the version before it. @throws DomainError `VERSION.STALE` (conflict). */
  save(tx: Tx, operator: Operator): Promise<void>;
}
