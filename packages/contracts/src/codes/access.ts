/** Roles of a grant. Source: glossary (`Grant`), docs/user-guide. */
export const roles = [
  'agent',
  'structure-manager',
  'prescriber',
  'coordinator',
  'operator-agent',
  'operator-manager',
  'national',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export const grantScopes = ['structure', 'network', 'hub', 'operator-team', 'nation'] as const;
export type GrantScope = (typeof grantScopes)[number];

/** How a member stands: who is suspended is in that state only, whether they ever signed in or not. */
export const memberStandings = ['active', 'never-signed-in', 'suspended'] as const;
export type MemberStanding = (typeof memberStandings)[number];
