import type { Scope } from '@maillage/kernel';
import type { Motive } from '../domain/motive.js';

export type { Motive };

export const MOTIVE_OFFERS = Symbol('MotiveOffers');

/** Motives as structures offer them: the network's present version, but for what the structure decides itself. */
export interface MotiveOffers {
  /** Undefined when the structure does not offer it, it is withdrawn or unknown, or the network is out of reach. */
  of(
    scope: Scope,
    networkId: string,
    structureId: string,
    motiveCode: string,
  ): Promise<Motive | undefined>;
  /**
   * By structure, over all that offer it in the network, so that one search asks once; undefined when the network has
   * no such motive, it is withdrawn, or the network is out of reach.
   */
  at(
    scope: Scope,
    networkId: string,
    motiveCode: string,
  ): Promise<ReadonlyMap<string, Motive> | undefined>;
}
