import type { Tx } from '@maillage/kernel';
import type { GrantedPlace } from '../domain/place-grants.js';

export type { GrantedPlace } from '../domain/place-grants.js';

export const PLACE_GRANTS = Symbol('PlaceGrants');

/** The grants of members on a place that does not stand for the same networks for ever. */
export interface PlaceGrants {
  /** How many members hold one. */
  holders(place: GrantedPlace): Promise<number>;
  /** Lets them stand for these networks, and says `directory.member.updated.v1` of each, in the transaction. */
  follow(tx: Tx, place: GrantedPlace, networkIds: readonly string[]): Promise<void>;
}
