import type { MemberResource } from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import { grantsShownTo } from '../domain/member.policy.js';
import type { Member } from '../ports/members.js';

/** A member as the console reads it, with the grants at the reader's own places. */
export function toResource(scope: MemberScope, member: Member): MemberResource {
  const { lastSignInAt, registeredAt: _since, reinstatedAt: _back, ...state } = member;
  return {
    ...state,
    grants: grantsShownTo(scope, member).map((grant) => ({
      ...grant,
      networkIds: [...grant.networkIds],
    })),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}
