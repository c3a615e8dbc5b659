import type { Scope, Tx } from '@maillage/kernel';
import type { Invitation } from '../domain/invitation.js';

export type { Invitation } from '../domain/invitation.js';

export const INVITATION_STORE = Symbol('InvitationStore');

/** Invitations that the caller may give, and no others. */
export interface InvitationStore {
  /** Last invited first. */
  list(scope: Scope): Promise<Invitation[]>;
  /** @throws DomainError `INVITATION.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Invitation>;
  /** For who holds its link, whoever they are. */
  byLink(tx: Tx, linkHash: string): Promise<Invitation | null>;
  /** Pending or expired ones of an address, whoever gives them. Case is ignored. */
  openFor(email: string): Promise<Invitation[]>;
  /** @throws DomainError `INVITATION.PENDING` (conflict): the address has one for the same grant. */
  insert(tx: Tx, invitations: readonly Invitation[]): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict) when the stored version is not `version - 1`. */
  save(tx: Tx, invitation: Invitation): Promise<void>;
}
