import type { ErasureReason } from '@maillage/contracts/codes';
import type { Scope } from '@maillage/kernel';

export const ERASING = Symbol('Erasing');

/** Erases one person over all services. */
export interface Erasing {
  /**
   * @returns the id of the erasure.
   * @throws DomainError `BENEFICIARY.NOT_FOUND`, `ERASURE.TRACES_UNREACHABLE`.
   */
  execute(scope: Scope, beneficiaryId: string, reason: ErasureReason): Promise<string>;
}
