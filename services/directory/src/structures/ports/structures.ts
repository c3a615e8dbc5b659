import type { Scope, Tx } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import type { Place } from '../domain/distance.js';
import type { EditableField } from '../domain/structure-edit.js';
import type { Structure } from '../domain/structure.js';

export type { Structure } from '../domain/structure.js';

export const STRUCTURES = Symbol('Structures');

export interface StructureFilter {
  readonly networkId?: string | undefined;
  /** Beginnings of words of name, commune or postcode; accents and case ignored. */
  readonly typed?: string | undefined;
  /** Antennas of this house. */
  readonly mainStructureId?: string | undefined;
  /** The nearest first, within `NEAR_KM`. */
  readonly near?: Place | undefined;
}

/** A house in a list; `distanceKm` only where it was asked for by distance. */
export type ListedHouse = Structure & { readonly distanceKm?: number };

/** As much of a house as a map draws. */
export type StructurePoint = Pick<
  Structure,
  'id' | 'name' | 'commune' | 'postcode' | 'format' | 'kind'
> & { readonly latitude: number; readonly longitude: number };

/** Structures a caller may read. */
export interface Structures {
  /** By name, or by distance. A foreign network gives nothing. */
  list(scope: Scope, filter: StructureFilter, page: PageRequest): Promise<Page<ListedHouse>>;
  /** Houses that are still named, for a map; and how many of them have no known place. */
  points(
    scope: Scope,
    networkId: string | undefined,
  ): Promise<{ readonly points: StructurePoint[]; readonly withoutPlace: number }>;
  /** How many houses that are still named each network has, by its id. */
  perNetwork(scope: Scope): Promise<ReadonlyMap<string, number>>;
  /** All of a network, by name. */
  ofNetwork(scope: Scope, networkId: string): Promise<Structure[]>;
  /** @throws DomainError `STRUCTURE.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Structure>;
  /** How many antennas name the house. */
  antennasOf(id: string): Promise<number>;
  insert(tx: Tx, structure: Structure): Promise<void>;
  /**
   * Writes an edit by hand; of a house of the national list it is kept which fields were edited.
   * @throws DomainError `STRUCTURE.STALE` (conflict) when it changed since it was read.
   */
  replace(tx: Tx, structure: Structure, changed: readonly EditableField[]): Promise<void>;
}
