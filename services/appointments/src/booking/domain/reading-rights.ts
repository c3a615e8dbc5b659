import type { PrescriberScope, Scope, StructureScope } from '@maillage/kernel';
import type { Standing } from './appointment-status.js';

/** What decides who may read an appointment. */
export interface Place {
  readonly networkId: string;
  readonly structureId: string;
  readonly bookedBy: string;
}

/**
 * What the caller is to an appointment: of the house, or who booked it from elsewhere; undefined: may not read it.
 * Agents and managers read their own structures and what they booked elsewhere, prescribers what they booked, in the
 * networks they work in now; nobody else sees a person here. Source: issue 3, domain-directory §2.
 */
export function standingOf(scope: Scope, place: Place): Standing | undefined {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      if (scope.structureIds.includes(place.structureId)) return 'house';
      return bookedInTheirNetworks(scope, place) ? 'booker' : undefined;
    case 'prescriber':
      return bookedInTheirNetworks(scope, place) ? 'booker' : undefined;
    case 'service':
      return 'house';
    case 'coordinator':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return undefined;
  }
}

function bookedInTheirNetworks(
  scope: StructureScope | PrescriberScope,
  { networkId, bookedBy }: Place,
): boolean {
  return bookedBy === scope.memberId && scope.networkIds.includes(networkId);
}

export function mayRead(scope: Scope, place: Place): boolean {
  return standingOf(scope, place) !== undefined;
}
