import type { MemberResource } from '@maillage/contracts/http/directory';
import type { Member } from '../ports/members.js';

/** A member as the console reads it. */
export function toResource({
  lastSignInAt,
  registeredAt: _since,
  reinstatedAt: _back,
  ...state
}: Member): MemberResource {
  return {
    ...state,
    grants: state.grants.map((grant) => ({ ...grant, networkIds: [...grant.networkIds] })),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}
