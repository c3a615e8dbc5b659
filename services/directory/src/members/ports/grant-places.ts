import type { Grant } from '../domain/member.js';

export const GRANT_PLACES = Symbol('GrantPlaces');

/** The places that grants are on. */
export interface GrantPlaces {
  /** Networks that a grant there stands for at this moment; null: there is no such place. */
  networkIdsOf(place: Pick<Grant, 'scope' | 'scopeId'>): Promise<readonly string[] | null>;
}
