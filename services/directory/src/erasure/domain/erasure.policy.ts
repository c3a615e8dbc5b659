import type { Scope } from '@maillage/kernel';

/**
 * Who may follow an erasure: those who could have read the person, agents and managers of the network. It names
 * nobody. Source: rights table, domain-directory §2.
 */
export function mayFollowErasure(scope: Scope, { networkId }: { networkId: string }): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return scope.networkIds.includes(networkId);
    case 'service':
      return true;
    case 'prescriber':
    case 'coordinator':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return false;
  }
}
