import type { Scope } from '@maillage/kernel';
import type { Page, PageRequest } from '../../page-of-rows.js';
import type { Structure } from '../domain/structure.js';

export type { Structure } from '../domain/structure.js';

export const STRUCTURES = Symbol('Structures');

export interface StructureFilter {
  readonly networkId?: string | undefined;
  /** Beginnings of words of name, commune or postcode; accents and case ignored. */
  readonly typed?: string | undefined;
}

/** Structures a caller may read. */
export interface Structures {
  /** By name. A foreign network gives nothing. */
  list(scope: Scope, filter: StructureFilter, page: PageRequest): Promise<Page<Structure>>;
  /** All of a network, by name. */
  ofNetwork(scope: Scope, networkId: string): Promise<Structure[]>;
  /** @throws DomainError `STRUCTURE.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Structure>;
}
