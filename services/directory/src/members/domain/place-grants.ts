import type { Member } from './member.js';

/** A place whose networks change: those of a hub are chosen, a house may move to another department. */
export interface GrantedPlace {
  readonly scope: 'hub' | 'structure';
  readonly scopeId: string;
}

/** The member with every grant on the place standing for these networks, one version up; null: nothing to change. */
export function followingPlace(
  member: Member,
  { scope, scopeId }: GrantedPlace,
  networkIds: readonly string[],
): Member | null {
  const grants = member.grants.map((grant) =>
    grant.scope === scope && grant.scopeId === scopeId ? { ...grant, networkIds } : grant,
  );
  const same = JSON.stringify(grants) === JSON.stringify(member.grants);
  return same ? null : { ...member, grants, version: member.version + 1 };
}
