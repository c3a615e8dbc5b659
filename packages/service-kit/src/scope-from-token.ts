import type { MemberScope, ServiceScope } from '@maillage/kernel';
import type { ServiceName } from '@maillage/contracts/codes';
import type { MemberClaims } from './member-tokens.js';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * The one place where a token becomes a scope: only the grants of the active role count.
 * A role without a fitting grant gets a scope that sees nothing.
 */
export function scopeFromToken(claims: MemberClaims): MemberScope {
  const memberId = actorIdOf(claims.sub);
  const grants = claims.grants.filter((grant) => grant.role === claims.role);
  const ids = (scope: string): string[] =>
    unique(grants.filter((grant) => grant.scope === scope).map((grant) => grant.scopeId));
  const networkIds = unique([...grants.flatMap((grant) => grant.networkIds), ...ids('network')]);
  switch (claims.role) {
    case 'agent':
    case 'structure-manager':
      return { role: claims.role, memberId, structureIds: ids('structure'), networkIds };
    case 'prescriber':
    case 'coordinator':
      return { role: claims.role, memberId, networkIds };
    case 'operator-agent':
    case 'operator-manager':
      return { role: claims.role, memberId, teamIds: ids('operator-team') };
    case 'national':
      return { role: claims.role, memberId };
    case 'admin': {
      const nation = grants.some((grant) => grant.scope === 'nation');
      return { role: claims.role, memberId, networkIds: nation ? 'nation' : networkIds };
    }
  }
}

/** A member's id as it is; a client's with its prefix, so that no id of a member is ever a client's. */
function actorIdOf(subject: string): string {
  return subject.startsWith('member:') ? subject.slice('member:'.length) : subject;
}

/** The subject of the caller's token again, to say who asks or reads: `member:<id>`, or `client:<id>` for a program. */
export function subjectOf(actorId: string): string {
  return actorId.startsWith('client:') ? actorId : `member:${actorId}`;
}

/** A service acting on its own state; for `messaging/` and `jobs/` only. */
export function scopeOfService(service: ServiceName): ServiceScope {
  return { role: 'service', service };
}
