/** Roles that an API client may hold on each scope it may be given. Source: docs/adr/0014-api-clients.md */
export const apiClientRoles = {
  structure: ['agent', 'structure-manager'],
  network: ['prescriber', 'coordinator', 'admin'],
} as const;

export const apiClientScopes = ['structure', 'network'] as const;
export type ApiClientScope = (typeof apiClientScopes)[number];
export type ApiClientRole = (typeof apiClientRoles)[ApiClientScope][number];
