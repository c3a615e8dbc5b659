import type { Tx } from '@maillage/kernel';
import type { Structure } from '../../domain/structure.js';
import type { HeldStructure } from '../domain/import-plan.js';

export const LISTED_STRUCTURES = Symbol('ListedStructures');

/** A structure of the national list with the hash over what the list says of it. */
export interface ListedRecord {
  readonly structure: Structure & { readonly nationalId: string };
  readonly contentHash: string;
}

/** A structure of the list as it is held. */
export interface HandEdited {
  readonly structure: Structure;
  readonly handEdited: readonly string[];
}

/** The structures that the national list brought in; the import sees and writes no other. */
export interface ListedStructures {
  held(): Promise<HeldStructure[]>;
  /** Whole records, by id, with the fields that a person has edited since the list brought them. */
  whole(ids: readonly string[]): Promise<ReadonlyMap<string, HandEdited>>;
  insert(tx: Tx, records: readonly ListedRecord[]): Promise<void>;
  /** @throws DomainError `STRUCTURE.STALE` (conflict) when one changed since it was read. */
  replace(tx: Tx, records: readonly ListedRecord[]): Promise<void>;
  /** Marks them as no longer named, one version up. @returns them as they are now. */
  markVanished(tx: Tx, held: readonly HeldStructure[]): Promise<Structure[]>;
}
