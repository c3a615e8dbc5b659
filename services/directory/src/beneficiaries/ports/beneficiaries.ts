import type { Scope, Tx } from '@maillage/kernel';
import type { Beneficiary } from '../domain/beneficiary.js';
import type { PersonSearch } from '../domain/person-search.js';

export type { Beneficiary } from '../domain/beneficiary.js';

export const BENEFICIARIES = Symbol('Beneficiaries');

/** Persons a caller may read; every identity it gives has to be logged by who asks for it. */
export interface Beneficiaries {
  /** Drops the key of the record, its hashes and all else but its id. @throws DomainError `BENEFICIARY.NOT_FOUND` when it was erased before. */
  erase(tx: Tx, id: string): Promise<void>;
  insert(tx: Tx, person: Beneficiary): Promise<void>;
  /** @throws DomainError `BENEFICIARY.NOT_FOUND`: unknown, erased, or foreign; `BENEFICIARY.FORBIDDEN`. */
  byId(scope: Scope, id: string): Promise<Beneficiary>;
  /** Those of the ids that the caller may read; the others are left out. */
  byIds(scope: Scope, ids: readonly string[]): Promise<Beneficiary[]>;
  /** By surname, then first name. @throws DomainError `NETWORK.NOT_FOUND`, `BENEFICIARY.FORBIDDEN`. */
  search(scope: Scope, networkId: string, search: PersonSearch): Promise<Beneficiary[]>;
  /** Which network a person belongs to, without opening anything; `null`: unknown or erased. */
  networkOf(scope: Scope, id: string): Promise<string | null>;
}
