import { DomainError, type Scope } from '@maillage/kernel';

type Place = { readonly networkId: string; readonly structureId: string };

/**
 * Whether the caller may read an activity: people of its structure and the coordinator of its network.
 * Source: rights table, domain-directory §2.
 */
export function mayReadActivity(scope: Scope, { networkId, structureId }: Place): boolean {
  switch (scope.role) {
    case 'service':
      return true;
    case 'agent':
    case 'structure-manager':
      return scope.structureIds.includes(structureId);
    case 'coordinator':
      return scope.networkIds.includes(networkId);
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return false;
  }
}

/** Whether the caller may record, confirm or dismiss there: people of the structure only. Source: as above. */
export function mayWriteActivity(scope: Scope, { structureId }: Place): boolean {
  const ofStructure = scope.role === 'agent' || scope.role === 'structure-manager';
  return ofStructure && scope.structureIds.includes(structureId);
}

/** @throws DomainError `ACTIVITY.NOT_ALLOWED` (forbidden) for a caller who may read and not write. */
export function requireMayWrite(scope: Scope, place: Place): void {
  if (mayWriteActivity(scope, place)) return;
  const message = `a ${scope.role} reads activities; recording, confirming and dismissing are for people of the house`;
  throw new DomainError('forbidden', 'ACTIVITY.NOT_ALLOWED', message);
}
