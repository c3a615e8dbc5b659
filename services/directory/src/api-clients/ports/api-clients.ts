import type { Scope, Tx } from '@maillage/kernel';
import type { ApiClient } from '../domain/api-client.js';

export type { ApiClient } from '../domain/api-client.js';

export const API_CLIENTS = Symbol('ApiClients');

/** A secret as it is kept: it proves itself, and cannot be read back. */
export interface KeptSecret {
  readonly salt: string;
  readonly hash: string;
}

/** API clients a caller may read. */
export interface ApiClients {
  /** By name; the revoked too. A foreign network gives nothing. */
  list(scope: Scope, networkId: string | undefined): Promise<ApiClient[]>;
  /** @throws DomainError `API_CLIENT.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string, tx?: Tx): Promise<ApiClient>;
  /** Null: there is no such client. */
  secretOf(id: string): Promise<KeptSecret | null>;
  register(tx: Tx, client: ApiClient, secret: KeptSecret): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict) when another write came first. */
  revoke(tx: Tx, client: ApiClient): Promise<void>;
}
