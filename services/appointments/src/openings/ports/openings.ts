import type { CivilDate, Scope } from '@maillage/kernel';
import type { Opening } from '../domain/opening.js';

export type { Opening };

export const OPENINGS = Symbol('Openings');

/** Openings that may still take place on `from` or later; none when the network is out of reach. */
export interface Openings {
  ofNetwork(scope: Scope, networkId: string, from: CivilDate): Promise<Opening[]>;
  ofStructure(scope: Scope, structureId: string, from: CivilDate): Promise<Opening[]>;
}
