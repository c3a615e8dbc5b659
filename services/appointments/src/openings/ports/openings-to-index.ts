import type { CivilDate } from '@maillage/kernel';
import type { Opening } from '../domain/opening.js';

export const OPENINGS_TO_INDEX = Symbol('OpeningsToIndex');

/** Openings of all networks that may still take place on `from` or later: for what is derived from them. */
export interface OpeningsToIndex {
  find(id: string): Promise<Opening | undefined>;
  ofMember(memberId: string, from: CivilDate): Promise<Opening[]>;
  ofRoom(roomId: string, from: CivilDate): Promise<Opening[]>;
  ofStructure(structureId: string, from: CivilDate): Promise<Opening[]>;
  /** One after the other, those of a member together. */
  all(from: CivilDate): AsyncIterable<Opening>;
}
