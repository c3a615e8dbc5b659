import type { Scope } from '@maillage/kernel';
import type { ApiClient } from './api-client.js';

/** Whose clients a caller may read: of every network, of some, or nobody's. Source: docs/adr/0014-api-clients.md */
export function clientsVisibleTo(scope: Scope): readonly string[] | 'all' {
  switch (scope.role) {
    case 'coordinator':
      return scope.networkIds;
    case 'admin':
      return scope.networkIds === 'nation' ? 'all' : scope.networkIds;
    case 'service':
      return 'all';
    case 'agent':
    case 'structure-manager':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
      return [];
  }
}

/** Whether a caller may read this client. */
export function mayReadClient(scope: Scope, { networkId }: Pick<ApiClient, 'networkId'>): boolean {
  const visible = clientsVisibleTo(scope);
  return visible === 'all' || visible.includes(networkId);
}

/** Whether a caller may make or revoke it: nobody hands out a role above their own. */
export function mayManageClient(
  scope: Scope,
  client: Pick<ApiClient, 'networkId' | 'role'>,
): boolean {
  if (!mayReadClient(scope, client)) return false;
  return scope.role !== 'coordinator' || client.role !== 'admin';
}
