import type { Member } from './member.js';

/** The member with every grant on the hub standing for these networks, one version up; null: nothing to change. */
export function followingHub(
  member: Member,
  hubId: string,
  networkIds: readonly string[],
): Member | null {
  const grants = member.grants.map((grant) =>
    grant.scope === 'hub' && grant.scopeId === hubId ? { ...grant, networkIds } : grant,
  );
  const same = JSON.stringify(grants) === JSON.stringify(member.grants);
  return same ? null : { ...member, grants, version: member.version + 1 };
}
