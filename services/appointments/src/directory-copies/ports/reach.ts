import type { Scope } from '@maillage/kernel';

/**
 * Whether the caller may look at a network's motives, openings and free times: those who work in it, prescribe or
 * coordinate there. Operator teams, the nation and administrators have nothing to look for.
 */
export function reachesNetwork(scope: Scope, networkId: string): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
    case 'prescriber':
    case 'coordinator':
      return scope.networkIds.includes(networkId);
    case 'service':
      return true;
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return false;
  }
}
