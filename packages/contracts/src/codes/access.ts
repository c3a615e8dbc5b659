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
