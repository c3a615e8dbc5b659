import type { Scope, ServiceScope, Tx } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import { refuseOutside, servesOneCase, type Mandate } from '../domain/mandate.js';

export { refuseOutside, servesOneCase, type Mandate };

export const MANDATES = Symbol('Mandates');

/** What the caller may not read is not there. */
export interface Mandates {
  find(scope: Scope, id: string): Promise<Mandate | undefined>;
  /** Last given first. */
  ofBeneficiary(scope: Scope, beneficiaryId: string, page: PageRequest): Promise<Page<Mandate>>;
  /** All of a person, for the service itself; none of those whose person was erased. */
  allOfBeneficiary(scope: ServiceScope, beneficiaryId: string): Promise<Mandate[]>;
  /** Which of these hold at `now`: what opens a leg to its team, asked at each reading. */
  inForce(ids: readonly string[], now: Date): Promise<ReadonlySet<string>>;

  /** Ends at `now` every mandate of a person that had not ended, and cuts what leads from them to the person. */
  erasePerson(tx: Tx, beneficiaryId: string, now: Date): Promise<void>;
  insert(tx: Tx, mandate: Mandate): Promise<void>;
  /** Ties a mandate given for one case to it. @throws DomainError `MANDATE.USED` when it has another. */
  tieToCase(tx: Tx, mandateId: string, caseId: string): Promise<void>;
  /** Ends a mandate given for one case, since that ended; any other is left alone. */
  endWithCase(tx: Tx, mandateId: string, now: Date): Promise<void>;
}
