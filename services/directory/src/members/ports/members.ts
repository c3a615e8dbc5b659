import type { Scope } from '@maillage/kernel';
import type { Identity, Member } from '../domain/member.js';

export type { Grant, Identity, Member } from '../domain/member.js';

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
  byIdentity(scope: Scope, identity: Identity): Promise<Member | null>;
  /** Case is ignored. */
  byEmail(scope: Scope, email: string): Promise<Member | null>;
  /** Linking twice to the same member changes nothing. */
  linkIdentity(scope: Scope, identity: Identity, memberId: string): Promise<void>;
}
