import type { MemberScope, ServiceScope, Tx } from '@maillage/kernel';
import { isLiving, type Hold } from '../domain/hold.js';

export { isLiving, type Hold };

export const HOLDS = Symbol('Holds');

/** Holds by who took them: nobody sees whose another's is. */
export interface Holds {
  /** All of the caller's that are remembered, ended ones included. */
  own(scope: MemberScope): Promise<readonly Hold[]>;
  /** The caller's hold of that id, unless it was ended; one that has expired is still there. */
  notEnded(scope: MemberScope, id: string | undefined): Promise<Hold | undefined>;
  /** Those of these ids that have not ended, whoever has them. */
  named(scope: ServiceScope, ids: readonly string[]): Promise<Hold[]>;
  /** Makes the document that `change` will write: outside of its transaction. */
  prepare(scope: MemberScope): Promise<void>;
  /** Reads and writes the caller's holds within the transaction: two changes of them never cross. */
  change(
    tx: Tx,
    scope: MemberScope,
    decide: (holds: readonly Hold[]) => readonly Hold[],
  ): Promise<void>;
  /** Ends a hold of the caller's, if it has not ended. */
  end(tx: Tx, scope: MemberScope, id: string): Promise<void>;
}
