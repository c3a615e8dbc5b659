import type { Scope } from '@maillage/kernel';

export type PersonAction = 'create' | 'search' | 'read' | 'edit';

/** What is known of a person before anything is opened. For `create` and `search`, of the network meant. */
export interface PersonPlace {
  readonly networkId: string;
  /** Member who entered the person; absent for `create` and `search`. */
  readonly createdBy?: string;
}

/** `not-found`: as if there were no such person, so that nothing leaks. */
export type Decision = 'allowed' | 'not-found' | 'forbidden';

/**
 * Who may do what with a person. Agents and managers: the persons of their networks. A prescriber enters persons and
 * reads those they entered, and is never shown a match. Nobody else, ever.
 * Source: rights table, domain-directory §2.
 */
export function decide(scope: Scope, action: PersonAction, place: PersonPlace): Decision {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return scope.networkIds.includes(place.networkId) ? 'allowed' : 'not-found';
    case 'prescriber': {
      if (action === 'search' || action === 'edit') return 'forbidden';
      if (!scope.networkIds.includes(place.networkId)) return 'not-found';
      const own = action === 'create' || place.createdBy === scope.memberId;
      return own ? 'allowed' : 'not-found';
    }
    case 'service':
      return action === 'read' ? 'allowed' : 'forbidden';
    case 'coordinator':
    case 'admin':
    case 'national':
    case 'operator-agent':
    case 'operator-manager':
      return 'forbidden';
  }
}

/**
 * Whether the caller, who may read the person, knows them already: received in one of the caller's houses, or entered
 * by the caller. Anybody else's file opens with a reason. Source: rights table, "other persons of the network by
 * search, with a reason, logged".
 */
export function isReceivedHere(
  scope: Scope,
  person: { readonly structureIds: readonly string[]; readonly createdBy: string },
): boolean {
  if (scope.role === 'service') return true;
  if (person.createdBy === scope.memberId) return true;
  const houses = 'structureIds' in scope ? scope.structureIds : [];
  return person.structureIds.some((id) => houses.includes(id));
}
