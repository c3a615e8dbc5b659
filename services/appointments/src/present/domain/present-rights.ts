import type { Scope } from '@maillage/kernel';

/** A house of a network, as far as it decides who may see how it stands. */
export interface PresentPlace {
  readonly networkId: string;
  readonly structureId: string;
}

/**
 * Who may see how a house stands now: the coordinators of its network, those of a hub included, and its manager.
 * No person is in it. Source: domain-directory §2.
 */
export function maySeePresent(scope: Scope, { networkId, structureId }: PresentPlace): boolean {
  switch (scope.role) {
    case 'coordinator':
      return scope.networkIds.includes(networkId);
    case 'structure-manager':
      return scope.structureIds.includes(structureId);
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
