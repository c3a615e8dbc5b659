import type { Scope, ServiceScope, Tx } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import { caseReassigned } from '../domain/case-events.js';
import { isUnderWay, type Case, type LegOfCase, type SealedContent } from '../domain/case.js';

export { caseReassigned, isUnderWay };
export type { Case, LegOfCase, SealedContent };

export const CASES = Symbol('Cases');

export interface CasesFilter {
  readonly beneficiaryId?: string | undefined;
  readonly networkId?: string | undefined;
}

/** What the caller may not read is not there. */
export interface Cases {
  find(scope: Scope, id: string): Promise<Case | undefined>;
  /** Last opened first. */
  list(scope: Scope, filter: CasesFilter, page: PageRequest): Promise<Page<Case>>;
  /** Cases under way that these members wrote, in any order. */
  underWayOf(scope: ServiceScope, authorIds: readonly string[]): Promise<Case[]>;
  /** Sealed texts of cases, for those who may read a leg of them. */
  contentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SealedContent>>;

  /** References of cases that the caller may read, by id. */
  referencesOf(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Every case of a person, for the service itself; none of those whose person was erased. */
  ofBeneficiary(scope: ServiceScope, beneficiaryId: string): Promise<Case[]>;

  /** @returns false when the stored version is not `opened.version - 1`. */
  save(tx: Tx, opened: Case): Promise<boolean>;
  /** @throws DomainError `CASE.REFERENCE_IN_USE` (conflict): leave the transaction, take another reference. */
  insert(tx: Tx, opened: Case): Promise<void>;
  /** Sets the summary of one leg by path. @returns the summaries of all legs of the case as they are now. */
  summarise(tx: Tx, caseId: string, leg: LegOfCase): Promise<readonly LegOfCase[]>;
}
