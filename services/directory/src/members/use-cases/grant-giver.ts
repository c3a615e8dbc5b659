import { DomainError, type MemberScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { decideGrant, refuseWrongScope } from '../domain/grant.policy.js';
import type { Grant } from '../domain/member.js';
import { GRANT_PLACES, type GrantPlaces } from '../ports/grant-places.js';
import type { Grants, WantedGrant } from '../ports/grants.js';

/** Decides over a grant once the networks of its place are known. */
@Injectable()
export class GrantGiver implements Grants {
  constructor(@Inject(GRANT_PLACES) private readonly places: GrantPlaces) {}

  async given(scope: MemberScope, { role, scope: kind, scopeId }: WantedGrant): Promise<Grant> {
    refuseWrongScope({ role, scope: kind });
    const networkIds = await this.places.networkIdsOf({ scope: kind, scopeId });
    const grant = { role, scope: kind, scopeId, networkIds: networkIds ?? [] };
    const decision = decideGrant(scope, grant);
    if (networkIds === null || decision === 'not-found') {
      throw new DomainError('not-found', 'GRANT.PLACE_NOT_FOUND', `no ${kind} ${scopeId} in reach`);
    }
    if (decision === 'forbidden') throw forbiddenGrant(grant);
    return grant;
  }
}

export function forbiddenGrant({ role, scope }: WantedGrant): DomainError {
  return new DomainError(
    'forbidden',
    'GRANT.FORBIDDEN',
    `${role} on a ${scope} is not yours to give or to take`,
  );
}
