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

/** Whether a caller reads a network's banner: who works there, and who administers it; not every operator. */
export function mayReadBanner(scope: Scope, id: string): boolean {
  if (!('networkIds' in scope)) return scope.role === 'service';
  return scope.networkIds === 'nation' || scope.networkIds.includes(id);
}

/** Parts of a network that a change may touch. */
export type NetworkPart = 'name' | 'departments' | 'settings' | 'banner';

/**
 * Whether a caller may change these parts of a network they read: administrators all, coordinators settings and
 * banner of their own. Source: rights table, domain-directory §2.
 */
export function mayChangeNetwork(scope: Scope, id: string, parts: readonly NetworkPart[]): boolean {
  switch (scope.role) {
    case 'admin':
      return scope.networkIds === 'nation' || scope.networkIds.includes(id);
    case 'coordinator':
      return (
        scope.networkIds.includes(id) &&
        parts.every((part) => part === 'settings' || part === 'banner')
      );
    case 'service':
      return true;
    case 'agent':
    case 'structure-manager':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
      return false;
  }
}

/** Whether a caller may make networks: only who administers the nation. */
export function mayMakeNetworks(scope: Scope): boolean {
  return scope.role === 'admin' && scope.networkIds === 'nation';
}
