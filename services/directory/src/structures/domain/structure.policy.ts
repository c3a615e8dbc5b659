import type { Scope } from '@maillage/kernel';

/** The networks whose houses a caller may read. */
export type VisibleNetworks = readonly string[] | 'all';

/**
 * Whose houses a caller reads: those of their networks for people of a network, all for who works for the
 * nation or an operator (a leg comes from anywhere), and for a service on its own state.
 * Source: rights table, domain-directory §2.
 */
export function structuresVisibleTo(scope: Scope): VisibleNetworks {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
    case 'prescriber':
    case 'coordinator':
      return scope.networkIds;
    case 'admin':
      return scope.networkIds === 'nation' ? 'all' : scope.networkIds;
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'service':
      return 'all';
  }
}

/** Whether a caller may read the houses of this network. */
export function mayReadStructuresOf(scope: Scope, networkId: string): boolean {
  const visible = structuresVisibleTo(scope);
  return visible === 'all' || visible.includes(networkId);
}
