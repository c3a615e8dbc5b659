import { apiClientRoles, type ApiClientRole, type ApiClientScope } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';

/** A program that uses the interface with the rights of one role on one scope. */
export interface ApiClient {
  readonly id: string;
  readonly name: string;
  readonly role: ApiClientRole;
  readonly scope: ApiClientScope;
  readonly scopeId: string;
  /** The network, or that of the structure. */
  readonly networkId: string;
  /** Who made it; `operator`: the command line. */
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Null: in force. */
  readonly revokedAt: Date | null;
  readonly version: number;
}

/** @throws DomainError `API_CLIENT.ROLE_OFF_SCOPE` (unprocessable): a role that nobody holds on such a scope. */
export function requireRoleOnScope(role: ApiClientRole, scope: ApiClientScope): void {
  const allowed: readonly ApiClientRole[] = apiClientRoles[scope];
  if (allowed.includes(role)) return;
  throw new DomainError(
    'unprocessable',
    'API_CLIENT.ROLE_OFF_SCOPE',
    `on a ${scope} a client is one of: ${allowed.join(', ')}`,
  );
}

/** The client without its rights, from now on. @throws DomainError `API_CLIENT.REVOKED` (conflict): it was before. */
export function revoked(client: ApiClient, at: Date): ApiClient {
  if (client.revokedAt !== null) {
    throw new DomainError('conflict', 'API_CLIENT.REVOKED', 'this client is revoked already');
  }
  return { ...client, revokedAt: at, version: client.version + 1 };
}
