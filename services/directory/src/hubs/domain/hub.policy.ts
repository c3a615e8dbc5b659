import type { Scope } from '@maillage/kernel';

/** Hubs are kept, and seen, by who administers the nation. Source: rights table, domain-directory §2. */
export function mayKeepHubs(scope: Scope): boolean {
  return scope.role === 'service' || (scope.role === 'admin' && scope.networkIds === 'nation');
}
