import type { Scope } from '@maillage/kernel';

/**
 * Whose figures of a network the caller may read: all of it for its coordinator, own structures for agents and
 * managers, else none. Pure. Source: rights table, domain-directory §2.
 */
export function figuresOpenTo(scope: Scope, networkId: string): 'network' | readonly string[] {
  switch (scope.role) {
    case 'service':
      return 'network';
    case 'coordinator':
      return scope.networkIds.includes(networkId) ? 'network' : [];
    case 'agent':
    case 'structure-manager':
      return scope.networkIds.includes(networkId) ? scope.structureIds : [];
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return [];
  }
}
