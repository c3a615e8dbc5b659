import { distanceKm, NEAR_KM } from '../domain/distance.js';
import { matches, readSearch } from '../domain/structure-search.js';
import type { StructureFilter } from '../ports/structures.js';
import type { StructureOutline } from './structure-outlines.js';

/** A row of the list, in its order. */
export interface ChosenRow {
  readonly id: string;
  readonly distanceKm?: number;
}

/** Those of the outlines (given by name) that the filter asks for: the nearest first where that is asked, else by name. */
export function chosen(
  outlines: readonly StructureOutline[],
  { networkId, mainStructureId, near, typed = '' }: StructureFilter,
): ChosenRow[] {
  const words = readSearch(typed);
  const fitting = outlines
    .filter((each) => networkId === undefined || each.networkId === networkId)
    .filter((each) => mainStructureId === undefined || each.mainStructureId === mainStructureId)
    .filter((each) => matches(words, each.words));
  if (near === undefined) return fitting.map(({ _id }) => ({ id: _id }));
  return fitting
    .flatMap(({ _id, latitude, longitude }) => {
      if (latitude === null || longitude === null) return [];
      const km = distanceKm(near, { latitude, longitude });
      return km > NEAR_KM ? [] : [{ id: _id, distanceKm: Math.round(km * 10) / 10 }];
    })
    .sort((a, b) => a.distanceKm - b.distanceKm);
}
