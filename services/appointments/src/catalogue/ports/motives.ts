import type { Scope, Tx } from '@maillage/kernel';
import type { NetworkMotive } from '../domain/motive.js';

export type { NetworkMotive };

export const MOTIVES = Symbol('Motives');

/** The catalogue of a network. */
export interface Motives {
  /** All of it, withdrawn ones too, sorted by label; none when the network is out of reach. */
  ofNetwork(scope: Scope, networkId: string): Promise<NetworkMotive[]>;
  /** @throws DomainError `MOTIVE.UNKNOWN` (not-found). */
  byId(scope: Scope, id: string): Promise<NetworkMotive>;
  find(scope: Scope, networkId: string, code: string): Promise<NetworkMotive | undefined>;
  /** @throws DomainError `MOTIVE.CODE_TAKEN` (conflict). */
  insert(tx: Tx, motives: readonly NetworkMotive[]): Promise<void>;
  /** Over the version before it. @throws DomainError `VERSION.STALE` (conflict). */
  save(tx: Tx, motive: NetworkMotive): Promise<void>;
}
