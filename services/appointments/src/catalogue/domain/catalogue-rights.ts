import type { Scope } from '@maillage/kernel';

/** A coordinator keeps the catalogue of the own networks. Source: rights table, domain-directory §2. */
export function mayEditCatalogue(scope: Scope, networkId: string): boolean {
  return scope.role === 'coordinator' && scope.networkIds.includes(networkId);
}

/** Who changed what is read by those who answer for it: coordinators and managers, of their networks. */
export function mayReadMotiveChanges(scope: Scope, networkId: string): boolean {
  return (
    (scope.role === 'coordinator' || scope.role === 'structure-manager') &&
    scope.networkIds.includes(networkId)
  );
}

/**
 * What a structure offers is decided by its manager, or by a coordinator of its network. Source: rights table,
 * domain-directory §2.
 */
export function mayKeepSubscriptions(
  scope: Scope,
  structure: { readonly id: string; readonly networkId: string },
): boolean {
  switch (scope.role) {
    case 'structure-manager':
      return scope.structureIds.includes(structure.id);
    case 'coordinator':
      return scope.networkIds.includes(structure.networkId);
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
