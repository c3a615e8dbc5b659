import type { CivilDate, Scope, Tx } from '@maillage/kernel';
import type { Beneficiary, PersonIdentity } from '../domain/beneficiary.js';
import type { PersonSearch } from '../domain/person-search.js';

export type { Beneficiary, PersonIdentity } from '../domain/beneficiary.js';

export const BENEFICIARIES = Symbol('Beneficiaries');

/** What a search found: the best answers, and whether there are more. */
export interface PersonsFound {
  readonly persons: readonly Beneficiary[];
  readonly more: boolean;
}

/** Persons a caller may read; every identity it gives has to be logged by who asks for it. */
export interface Beneficiaries {
  /** Drops the key of the record, its hashes and all else but its id, which others that resemble it forget, and its network. @throws DomainError `BENEFICIARY.NOT_FOUND` when it was erased before. */
  erase(tx: Tx, id: string): Promise<void>;
  /** @param today the person's first day of activity. */
  insert(tx: Tx, person: Beneficiary, today: CivilDate): Promise<void>;
  /**
   * Writes the person over the version before its own; false when another write came first.
   * @param today a day of activity of theirs.
   */
  save(tx: Tx, person: Beneficiary, today: CivilDate): Promise<boolean>;
  /** @throws DomainError `BENEFICIARY.NOT_FOUND`: unknown, erased, or foreign; `BENEFICIARY.FORBIDDEN`. */
  byId(scope: Scope, id: string): Promise<Beneficiary>;
  /** Those of the ids that the caller may read; the others are left out. */
  byIds(scope: Scope, ids: readonly string[]): Promise<Beneficiary[]>;
  /** The 20 best answers, best first. @throws DomainError `NETWORK.NOT_FOUND`, `BENEFICIARY.FORBIDDEN`. */
  search(scope: Scope, networkId: string, search: PersonSearch): Promise<PersonsFound>;
  /** Persons of a network with the same phone or mail, the person left out; as `search`. */
  household(scope: Scope, person: Beneficiary): Promise<Beneficiary[]>;
  /** Persons of a network to compare one with that the caller enters: never shown as they are. */
  lookalikes(scope: Scope, networkId: string, person: PersonIdentity): Promise<Beneficiary[]>;
  /** Which network a person belongs to, without opening anything; `null`: unknown or erased. */
  networkOf(scope: Scope, id: string): Promise<string | null>;
}
