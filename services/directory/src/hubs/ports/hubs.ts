import type { Scope, Tx } from '@maillage/kernel';
import type { Hub } from '../domain/hub.js';

export type { Hub } from '../domain/hub.js';

export const HUBS = Symbol('Hubs');

export interface Hubs {
  /** By name. */
  list(scope: Scope): Promise<Hub[]>;
  /** @throws DomainError `HUB.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Hub>;
  /** The networks a grant on the hub stands for at this moment; null: no such hub. */
  networkIdsOf(id: string): Promise<readonly string[] | null>;
  insert(tx: Tx, hub: Hub): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict) when it changed since it was read. */
  replace(tx: Tx, hub: Hub, readVersion: number): Promise<void>;
  remove(tx: Tx, id: string, readVersion: number): Promise<void>;
}
