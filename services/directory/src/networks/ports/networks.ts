import type { Scope, Tx } from '@maillage/kernel';
import type { Network } from '../domain/network.js';

export type { Network } from '../domain/network.js';

export const NETWORKS = Symbol('Networks');
export const DEPARTMENT_NETWORKS = Symbol('DepartmentNetworks');

/** Networks a caller may read. */
export interface Networks {
  /** By name. */
  list(scope: Scope): Promise<Network[]>;
  /** @throws DomainError `NETWORK.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Network>;
  insert(tx: Tx, network: Network): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict) when it changed since it was read. */
  replace(tx: Tx, network: Network, readVersion: number): Promise<void>;
}

export interface NewDepartmentNetwork {
  readonly department: string;
  readonly name: string;
  readonly zone: string;
}

/** The networks that the import of the national list makes, one for each department. */
export interface DepartmentNetworks {
  byDepartment(): Promise<ReadonlyMap<string, Network>>;
  /** Makes them and says `directory.network.registered.v1` of each, in the transaction. */
  register(tx: Tx, networks: readonly NewDepartmentNetwork[]): Promise<Network[]>;
}
