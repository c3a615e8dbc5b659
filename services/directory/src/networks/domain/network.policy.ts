import type { Scope } from '@maillage/kernel';

/**
 * The networks a caller may read: their own for people of a network, all for who works for the nation or an
 * operator. Source: rights table, domain-directory §2.
 */
export function networksVisibleTo(scope: Scope): readonly string[] | 'all' {
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
