import type { Tx } from '@maillage/kernel';
import type { VersionedContribution } from '../../indicators/ports/figures.js';

/** `demo-day`: the demonstration's past appointments of one house and day, counted together. */
export type FactKind = 'appointment' | 'leg' | 'demo-day';

/** What another service said of one aggregate, as it counts here: only the newest version is kept. */
export interface Fact extends VersionedContribution {
  readonly kind: FactKind;
  /** Id of the aggregate. */
  readonly id: string;
}

export const FACTS = Symbol('Facts');

/** The facts of other services that figures are made of. Internal: no figure and no person is read from here. */
export interface Facts {
  find(tx: Tx, kind: FactKind, id: string): Promise<Fact | undefined>;
  save(tx: Tx, fact: Fact): Promise<void>;
  /** Bulk, past the outbox; those already there are left as they are. */
  insertAll(facts: readonly Fact[]): Promise<void>;
}
