import type { Scope, StructureScope } from '@maillage/kernel';

/** What decides who may read a case. */
export interface CasePlace {
  readonly networkId: string;
  readonly structureId: string;
  readonly authorId: string;
}

/**
 * How a caller reads a case: with its content (the author, as long as they work in its house or network), metadata
 * only (the author's house, the network's coordinators), or not at all. Operators read their leg, never the case. Source: domain-directory §2.
 */
export function readingOfCase(scope: Scope, place: CasePlace): 'content' | 'metadata' | undefined {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      if (scope.memberId === place.authorId && worksNear(scope, place)) return 'content';
      return scope.structureIds.includes(place.structureId) ? 'metadata' : undefined;
    case 'coordinator':
      return scope.networkIds.includes(place.networkId) ? 'metadata' : undefined;
    case 'service':
      return 'metadata';
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return undefined;
  }
}

/** Who has left for another network reads nothing of what they wrote here. */
function worksNear(scope: StructureScope, { structureId, networkId }: CasePlace): boolean {
  return scope.structureIds.includes(structureId) || scope.networkIds.includes(networkId);
}
