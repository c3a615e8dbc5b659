import type { Scope } from '@maillage/kernel';

/**
 * Whether the caller sees to it that somebody receives at that house: its manager, and the coordinators of its
 * network, who see neither person nor motive. Source: domain-directory §2.
 */
export function mayReassign(
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
