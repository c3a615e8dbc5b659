import type { GrantScope } from '@maillage/contracts/codes';
import type { Scope } from '@maillage/kernel';
import type { Grant, Member } from './member.js';

/** Whose members a caller may list: of every network, of some networks, structures or teams, or nobody's. */
export type VisibleMembers =
  | 'all'
  | { readonly networkIds: readonly string[] }
  | { readonly structureIds: readonly string[] }
  | { readonly teamIds: readonly string[] }
  | 'none';

/**
 * Coordinators and administrators read the members of their networks, managers those of the structure or team.
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
    case 'operator-manager':
      return { teamIds: scope.teamIds };
    case 'service':
      return 'all';
    case 'agent':
    case 'prescriber':
    case 'operator-agent':
    case 'national':
      return 'none';
  }
}

/** Whether a caller may read this member. */
export function mayReadMember(scope: Scope, member: Pick<Member, 'grants'>): boolean {
  const visible = membersVisibleTo(scope);
  if (visible === 'all' || visible === 'none') return visible === 'all';
  if ('networkIds' in visible) return meet(networkIdsOf(member), visible.networkIds);
  return 'structureIds' in visible
    ? meet(structureIdsOf(member), visible.structureIds)
    : meet(teamIdsOf(member), visible.teamIds);
}

/** The grants of a member that a caller who may read them is shown: those at the caller's own places. */
export function grantsShownTo(scope: Scope, { grants }: Pick<Member, 'grants'>): readonly Grant[] {
  const visible = membersVisibleTo(scope);
  if (visible === 'all') return grants;
  if (visible === 'none') return [];
  if ('networkIds' in visible) {
    return grants
      .map((grant) => ({ ...grant, networkIds: common(grant.networkIds, visible.networkIds) }))
      .filter(({ networkIds }) => networkIds.length > 0);
  }
  const [kind, ids] =
    'structureIds' in visible
      ? (['structure', visible.structureIds] as const)
      : (['operator-team', visible.teamIds] as const);
  return grants.filter((grant) => grant.scope === kind && ids.includes(grant.scopeId));
}

/** Networks a member works in, each once. */
export function networkIdsOf({ grants }: Pick<Member, 'grants'>): string[] {
  return [...new Set(grants.flatMap((grant) => grant.networkIds))];
}

/** Structures a member works at, each once. */
export function structureIdsOf({ grants }: Pick<Member, 'grants'>): string[] {
  return scopeIdsOf(grants, 'structure');
}

/** Operator teams a member works in, each once. */
export function teamIdsOf({ grants }: Pick<Member, 'grants'>): string[] {
  return scopeIdsOf(grants, 'operator-team');
}

function scopeIdsOf(grants: readonly Grant[], scope: GrantScope): string[] {
  const fitting = grants.filter((grant) => grant.scope === scope);
  return [...new Set(fitting.map((grant) => grant.scopeId))];
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return common(some, others).length > 0;
}

function common(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((id) => others.includes(id));
}
