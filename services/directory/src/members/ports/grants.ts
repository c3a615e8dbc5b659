import type { MemberScope } from '@maillage/kernel';
import type { Grant } from '../domain/member.js';

export const GRANTS = Symbol('Grants');

export type WantedGrant = Pick<Grant, 'role' | 'scope' | 'scopeId'>;

/** Grants as they are given. */
export interface Grants {
  /**
   * Makes a whole grant of what somebody asks to give, if it is theirs to give.
   * @throws DomainError `GRANT.WRONG_SCOPE` (unprocessable), `GRANT.PLACE_NOT_FOUND` (not-found): unknown, or foreign to
   *   the caller; `GRANT.FORBIDDEN`.
   */
  given(scope: MemberScope, wanted: WantedGrant): Promise<Grant>;
}
