import type { Scope } from '@maillage/kernel';

/** What decides who may see to an opening. */
export interface OpeningPlace {
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  /** Operator teams of its member where they hold a partner's permanence; none where they work at the house. */
  readonly teamIds: readonly string[];
}

/**
 * Who may read when somebody receives: those of the house, the coordinators of its network, and of a partner's
 * permanence the partner and the manager of the partner's team. Source: domain-directory §2.
 */
export function mayReadOpening(scope: Scope, place: OpeningPlace): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return scope.structureIds.includes(place.structureId) || scope.memberId === place.memberId;
    case 'coordinator':
      return scope.networkIds.includes(place.networkId);
    case 'operator-agent':
    case 'operator-manager':
    case 'service':
      return mayChangeOpening(scope, place);
    case 'prescriber':
    case 'national':
    case 'admin':
      return false;
  }
}

/**
 * Who may change, end or delete an opening: the manager of the house; of a partner's permanence the partner and the
 * manager of the partner's team as well. Source: domain-directory §2.
 */
export function mayChangeOpening(scope: Scope, place: OpeningPlace): boolean {
  switch (scope.role) {
    case 'structure-manager':
      return scope.structureIds.includes(place.structureId);
    case 'operator-agent':
      return scope.memberId === place.memberId && sharesTeam(scope.teamIds, place.teamIds);
    case 'operator-manager':
      return sharesTeam(scope.teamIds, place.teamIds);
    case 'service':
      return true;
    case 'agent':
    case 'coordinator':
    case 'prescriber':
    case 'national':
    case 'admin':
      return false;
  }
}

/** Who may set a new opening at a house: its manager, for partners too, since room and hours are the house's. */
export function mayOpen(scope: Scope, structureId: string): boolean {
  return scope.role === 'structure-manager' && scope.structureIds.includes(structureId);
}

function sharesTeam(own: readonly string[], theirs: readonly string[]): boolean {
  return theirs.some((id) => own.includes(id));
}
