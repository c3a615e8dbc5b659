import type { Scope, Tx } from '@maillage/kernel';
import type { Procedure, ProcedureVersion, Saving } from '../domain/procedure.js';

export const PROCEDURES = Symbol('Procedures');

/** The national catalogue: known to every signed-in member; each save is a version that stays. */
export interface Procedures {
  /** By label, withdrawn ones included. */
  list(scope: Scope): Promise<Procedure[]>;
  /** @throws DomainError `PROCEDURE.NOT_FOUND`. */
  byId(scope: Scope, code: string): Promise<Procedure>;
  /** The last first. @throws DomainError `PROCEDURE.NOT_FOUND`. */
  versionsOf(scope: Scope, code: string): Promise<ProcedureVersion[]>;
  /** @throws DomainError `PROCEDURE.CODE_TAKEN` (conflict). */
  insert(tx: Tx, procedures: readonly Procedure[], saving: Saving): Promise<void>;
  /** Over the version before it. @throws DomainError `VERSION.STALE` (conflict). */
  save(tx: Tx, procedure: Procedure, saving: Saving): Promise<void>;
}
