import type { Scope } from '@maillage/kernel';

interface Place {
  readonly networkId: string;
  readonly structureId: string;
}

/** Who may know of a workshop and of its free seats: those who work in the network, or coordinate it. */
export function mayReadWorkshop(scope: Scope, { networkId }: Pick<Place, 'networkId'>): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
    case 'coordinator':
      return scope.networkIds.includes(networkId);
    case 'service':
      return true;
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return false;
  }
}

/**
 * Who plans workshops at a house, sees who takes part and keeps the attendance: those who work there. A coordinator
 * sees no person. Source: domain-directory §2.
 */
export function mayKeepWorkshop(
  scope: Scope,
  { structureId }: Pick<Place, 'structureId'>,
): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return scope.structureIds.includes(structureId);
    case 'service':
      return true;
    case 'coordinator':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return false;
  }
}

/** Who learns that its time was taken away: the house, which cancels it, and the coordinator, who sees to houses. */
export function maySettleWorkshop(scope: Scope, place: Place): boolean {
  if (scope.role === 'coordinator') return scope.networkIds.includes(place.networkId);
  return mayKeepWorkshop(scope, place);
}
