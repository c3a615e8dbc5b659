import type { Scope } from '@maillage/kernel';
import type { Member } from '../domain/member.js';

export type { Grant, Member } from '../domain/member.js';

export const MEMBERS = Symbol('Members');

export interface MemberFilter {
  readonly networkId?: string | undefined;
  readonly structureId?: string | undefined;
}

export interface Members {
  /** By display name. A foreign network or structure gives nothing. */
  list(scope: Scope, filter: MemberFilter): Promise<Member[]>;
  /** @throws DomainError `MEMBER.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Member>;
  /** Case is ignored. */
  byEmail(scope: Scope, email: string): Promise<Member | null>;
  /** Keeps when a member signed in last: no new version, no fact. */
  recordSignIn(memberId: string, at: Date): Promise<void>;
}
