import type { MemberStanding, Role } from '@maillage/contracts/codes';
import type { Scope, Tx } from '@maillage/kernel';
import type { GrantKey } from '../domain/member-changes.js';
import { addGrant, sameGrant } from '../domain/member-changes.js';
import { foldedEmail } from '../domain/folded-email.js';
import { decideGrant, mayGrant, refuseWrongScope, scopesOfRole } from '../domain/grant.policy.js';
import { memberEvent } from '../domain/member-events.js';
import type { Grant, Member } from '../domain/member.js';

export type { Grant, GrantKey, Member };
export {
  addGrant,
  decideGrant,
  foldedEmail,
  mayGrant,
  memberEvent,
  refuseWrongScope,
  sameGrant,
  scopesOfRole,
};

export const MEMBERS = Symbol('Members');

export interface MemberFilter {
  readonly networkId?: string | undefined;
  readonly structureId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: MemberStanding | undefined;
  /** Beginnings of words of the name; accents and case ignored. */
  readonly typed?: string | undefined;
}

export interface Members {
  /** By display name. A foreign network, structure or team gives nothing. */
  list(scope: Scope, filter: MemberFilter): Promise<Member[]>;
  /** Everybody who is not suspended, one after the other. For jobs only. */
  active(scope: Scope): AsyncIterable<Member>;
  /** @throws DomainError `MEMBER.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Member>;
  /** Case is ignored. */
  byEmail(scope: Scope, email: string): Promise<Member | null>;
  /** Keeps when a member signed in last: no new version, no fact. */
  recordSignIn(memberId: string, at: Date): Promise<void>;
  insert(tx: Tx, member: Member): Promise<void>;
  /**
   * Writes all but the time of the last sign-in.
   * @throws DomainError `VERSION.STALE` (conflict) when the stored version is not `member.version - 1`.
   */
  save(tx: Tx, member: Member): Promise<void>;
}
