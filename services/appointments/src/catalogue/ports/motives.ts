import type { Scope } from '@maillage/kernel';
import type { Motive } from '../domain/motive.js';

export type { Motive };

export const MOTIVES = Symbol('Motives');

export interface Motives {
  /** All of a network's catalogue, sorted by label; none when the network is out of reach. */
  ofNetwork(scope: Scope, networkId: string): Promise<Motive[]>;
  find(scope: Scope, networkId: string, code: string): Promise<Motive | undefined>;
}
