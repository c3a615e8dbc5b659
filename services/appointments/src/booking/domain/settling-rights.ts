import type { Scope } from '@maillage/kernel';

/**
 * Whether the caller sees to it that somebody receives at that house: those who work there, and the coordinators of
 * its network, who see neither person nor motive. Source: domain-directory §2, domain-appointments §3.
 */
export function maySettle(
  scope: Scope,
  { structureId, networkId }: { readonly structureId: string; readonly networkId: string },
): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return scope.structureIds.includes(structureId);
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
