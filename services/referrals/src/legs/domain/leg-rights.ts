import type { Scope, StructureScope } from '@maillage/kernel';

/** What decides who may read a leg, beside the mandate. */
export interface LegPlace {
  readonly networkId: string;
  readonly structureId: string;
  readonly authorId: string;
  readonly teamId: string;
}

/** What a caller is to a leg. The house and the coordinators read metadata only. */
export type LegStanding = 'team' | 'author' | 'house' | 'coordinator' | 'system';

/**
 * What the caller is to a leg; undefined: it does not exist for them. An author only counts while they work in its
 * house or network, a team while the mandate is in force. Source: domain-directory §2, domain-referrals §5.
 */
export function standingOf(
  scope: Scope,
  place: LegPlace,
  mandateInForce: boolean,
): LegStanding | undefined {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      if (scope.memberId === place.authorId && worksNear(scope, place)) return 'author';
      return scope.structureIds.includes(place.structureId) ? 'house' : undefined;
    case 'operator-agent':
    case 'operator-manager':
      return mandateInForce && scope.teamIds.includes(place.teamId) ? 'team' : undefined;
    case 'coordinator':
      return scope.networkIds.includes(place.networkId) ? 'coordinator' : undefined;
    case 'service':
      return 'system';
    case 'prescriber':
    case 'national':
    case 'admin':
      return undefined;
  }
}

/** Whether someone of that standing reads texts, or metadata only. */
export function readsContent(standing: LegStanding): boolean {
  return standing === 'team' || standing === 'author';
}

/** Who has left for another network reads nothing of what they wrote here. */
function worksNear(scope: StructureScope, { structureId, networkId }: LegPlace): boolean {
  return scope.structureIds.includes(structureId) || scope.networkIds.includes(networkId);
}
