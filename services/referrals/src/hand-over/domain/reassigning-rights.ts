import type { Scope } from '@maillage/kernel';

/**
 * Whether the caller may give a case of that house to another of its members: its manager, and the coordinators of
 * its network. Source: domain-directory §2.
 */
export function mayReassignCase(
  scope: Scope,
  { structureId, networkId }: { readonly structureId: string; readonly networkId: string },
): boolean {
  switch (scope.role) {
    case 'structure-manager':
      return scope.structureIds.includes(structureId);
    case 'coordinator':
      return scope.networkIds.includes(networkId);
    case 'service':
      return true;
    case 'agent':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return false;
  }
}

/** Whether the caller may give a leg of that team to another of its members: its manager. Source: domain-directory §2. */
export function mayReassignLeg(scope: Scope, { teamId }: { readonly teamId: string }): boolean {
  return scope.role === 'operator-manager' && scope.teamIds.includes(teamId);
}
