import type { Scope } from '@maillage/kernel';

/** Mandates are read by the house that holds the sheet, and by who declared them and still works in its network. Source: domain-directory §2. */
export function mayReadMandate(
  scope: Scope,
  place: { readonly networkId: string; readonly structureId: string; readonly authorId: string },
): boolean {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return (
        scope.structureIds.includes(place.structureId) ||
        (scope.memberId === place.authorId && scope.networkIds.includes(place.networkId))
      );
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
