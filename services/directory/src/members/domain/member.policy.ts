import type { Scope } from '@maillage/kernel';
import type { Member } from './member.js';

/** Whose members a caller may list: of every network, of some networks, of some structures, or nobody's. */
export type VisibleMembers =
  | 'all'
  | { readonly networkIds: readonly string[] }
  | { readonly structureIds: readonly string[] }
  | 'none';

/**
 * Coordinators and administrators read the members of their networks, a manager those of the structure.
 * Source: rights table, domain-directory §2.
 */
export function membersVisibleTo(scope: Scope): VisibleMembers {
  switch (scope.role) {
    case 'coordinator':
      return { networkIds: scope.networkIds };
    case 'admin':
      return scope.networkIds === 'nation' ? 'all' : { networkIds: scope.networkIds };
    case 'structure-manager':
      return { structureIds: scope.structureIds };
    case 'service':
      return 'all';
    case 'agent':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
      return 'none';
  }
}

/** Whether a caller may read this member. */
export function mayReadMember(scope: Scope, member: Pick<Member, 'grants'>): boolean {
  const visible = membersVisibleTo(scope);
  if (visible === 'all' || visible === 'none') return visible === 'all';
  return 'networkIds' in visible
    ? networkIdsOf(member).some((id) => visible.networkIds.includes(id))
    : structureIdsOf(member).some((id) => visible.structureIds.includes(id));
}

/** Networks a member works in, each once. */
export function networkIdsOf({ grants }: Pick<Member, 'grants'>): string[] {
  return [...new Set(grants.flatMap((grant) => grant.networkIds))];
}

/** Structures a member works at, each once. */
export function structureIdsOf({ grants }: Pick<Member, 'grants'>): string[] {
  const atStructures = grants.filter((grant) => grant.scope === 'structure');
  return [...new Set(atStructures.map((grant) => grant.scopeId))];
}
