import type { MemberScope } from '@maillage/kernel';
import type { Beneficiary } from './beneficiaries.js';

export const PERSON_FILE = Symbol('PersonFile');

/** The whole record of one person, for who knows them or has said why. */
export interface PersonFiles {
  /** @throws DomainError `BENEFICIARY.NOT_FOUND`, `BENEFICIARY.FORBIDDEN`, `BENEFICIARY.REASON_REQUIRED`. */
  of(scope: MemberScope, id: string): Promise<Beneficiary>;
}
