import type { GrantScope, Role } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';

/** Days of 24 hours in which a mailed link may be used. */
export const INVITATION_DAYS = 14;

/** Days for which an address and a name are kept after that, whatever became of the invitation. */
export const KEPT_DAYS_AFTER_EXPIRY = 30;

/** The grant that an invitation promises. */
export interface PromisedGrant {
  readonly role: Role;
  readonly scope: GrantScope;
  readonly scopeId: string;
  readonly networkIds: readonly string[];
}

/** A promise of one grant to whoever holds the mailed link; not an account yet. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly grant: PromisedGrant;
  readonly status: 'pending' | 'accepted' | 'revoked';
  /** How often it was mailed; only the link of the last mail is good. */
  readonly round: number;
  /** Of the secret in that link. */
  readonly linkHash: string;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  /** Who took it up. */
  readonly memberId: string | null;
  readonly version: number;
}

/** How it stands at an instant: a pending one whose time is over is expired, which is never stored. */
export type InvitationState = Invitation['status'] | 'expired';

export function stateOf({ status, expiresAt }: Invitation, now: Date): InvitationState {
  return status === 'pending' && now >= expiresAt ? 'expired' : status;
}

export type InvitationOrder = Pick<
  Invitation,
  'email' | 'displayName' | 'grant' | 'invitedBy' | 'linkHash'
>;

/** A new invitation, mailed once. */
export function invite(order: InvitationOrder, id: string, now: Date): Invitation {
  return {
    ...order,
    id,
    status: 'pending',
    round: 1,
    invitedAt: now,
    expiresAt: expiryAfter(now),
    memberId: null,
    version: 1,
  };
}

/** Mailed again with a new link and its whole time. @throws DomainError `INVITATION.OVER` (conflict). */
export function resend(invitation: Invitation, linkHash: string, now: Date): Invitation {
  refuseWhenOver(invitation);
  const { round, version } = invitation;
  const expiresAt = expiryAfter(now);
  return { ...invitation, linkHash, round: round + 1, expiresAt, version: version + 1 };
}

/** @throws DomainError `INVITATION.OVER` (conflict): accepted or revoked before. */
export function revoke(invitation: Invitation): Invitation {
  refuseWhenOver(invitation);
  return { ...invitation, status: 'revoked', version: invitation.version + 1 };
}

/** Taken up by a member. @throws DomainError `INVITATION.OVER` (conflict). */
export function accept(invitation: Invitation, memberId: string): Invitation {
  refuseWhenOver(invitation);
  return { ...invitation, status: 'accepted', memberId, version: invitation.version + 1 };
}

function expiryAfter(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}

function refuseWhenOver({ id, status }: Invitation): void {
  if (status === 'pending') return;
  throw new DomainError('conflict', 'INVITATION.OVER', `invitation ${id} is ${status}`);
}
