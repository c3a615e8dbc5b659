import { distanceKm, latitudesAround, NEAR_KM } from '../domain/distance.js';
import { matches, type StructureSearch } from '../domain/structure-search.js';
import type { VisibleNetworks } from '../domain/structure.policy.js';
import type { StructureFilter } from '../ports/structures.js';
import type { StructureDocument } from './structure.schema.js';

export const candidateFields = {
  networkId: 1,
  mainStructureId: 1,
  sortKey: 1,
  searchWords: 1,
  latitude: 1,
  longitude: 1,
};

/** As much of a structure as decides whether and where it stands in a list. */
export type Candidate = Pick<StructureDocument, '_id' | keyof typeof candidateFields>;

/** Beyond so many networks one query over all of them beats one for each. */
const FEW_NETWORKS = 3;

/** Queries of one equality or one range each, whose results hold everything that the list may show. */
export function queriesFor(
  visible: VisibleNetworks,
  { networkId, mainStructureId, near }: StructureFilter,
  { prefix }: StructureSearch,
): Record<string, unknown>[] {
  if (mainStructureId !== undefined) return [{ mainStructureId }];
  const networkIds = networkId === undefined ? visible : [networkId];
  const selective = prefix !== null || near !== undefined;
  if (networkIds !== 'all' && (networkIds.length <= FEW_NETWORKS || !selective)) {
    return networkIds.map((each) => ({ networkId: each }));
  }
  if (prefix !== null) return [{ searchPrefixes: prefix }];
  if (near === undefined) return [{}];
  const { from, to } = latitudesAround(near, NEAR_KM);
  return [{ latitude: { $gte: from, $lte: to } }];
}

/** A row of the list, in its order. */
export interface ChosenRow {
  readonly id: string;
  readonly distanceKm?: number;
}

/** Those that the filter asks for, by distance where one is asked for, else by name. */
export function chosen(
  candidates: readonly Candidate[],
  { networkId, mainStructureId, near }: StructureFilter,
  search: StructureSearch,
): ChosenRow[] {
  const fitting = candidates
    .filter((each) => networkId === undefined || each.networkId === networkId)
    .filter((each) => mainStructureId === undefined || each.mainStructureId === mainStructureId)
    .filter((each) => matches(search, each.searchWords))
    .sort(byName);
  if (near === undefined) return fitting.map(({ _id }) => ({ id: _id }));
  return fitting
    .flatMap(({ _id, latitude, longitude }) => {
      if (latitude === null || longitude === null) return [];
      const km = distanceKm(near, { latitude, longitude });
      return km > NEAR_KM ? [] : [{ id: _id, distanceKm: Math.round(km * 10) / 10 }];
    })
    .sort((a, b) => a.distanceKm - b.distanceKm);
}

/** Order of lists: the folded name, then the id. */
export function byName(
  a: Pick<Candidate, '_id' | 'sortKey'>,
  b: Pick<Candidate, '_id' | 'sortKey'>,
): number {
  return compare(a.sortKey, b.sortKey) || compare(a._id, b._id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
