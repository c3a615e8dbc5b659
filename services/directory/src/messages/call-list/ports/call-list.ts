import type { MemberScope, Scope, Tx } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import type { Call } from '../domain/call.js';

export type { Call } from '../domain/call.js';

export const CALL_LIST = Symbol('CallList');

/** Calls that desks are asked to make. */
export interface CallList {
  add(tx: Tx, call: Call): Promise<void>;
  /** Those of a house still to make, the most pressing first; of a foreign house: none. */
  toMake(scope: MemberScope, structureId: string, page: PageRequest): Promise<Page<Call>>;
  /** @throws DomainError `CALL.NOT_FOUND`: unknown, or of another desk. */
  byId(scope: Scope, id: string): Promise<Call>;
  /** @returns false when it has changed since it was read. */
  save(tx: Tx, call: Call, readVersion: number): Promise<boolean>;
  /** Those still to make that help nobody any more, at most `limit`. */
  overdue(now: Date, limit: number): Promise<Call[]>;
  forgetBeneficiary(tx: Tx, beneficiaryId: string): Promise<void>;
}
