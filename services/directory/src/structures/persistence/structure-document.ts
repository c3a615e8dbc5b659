import { randomUUID } from 'node:crypto';
import type { Structure, StructureSource } from '../domain/structure.js';

export interface StructureDocument extends Omit<Structure, 'id'> {
  readonly _id: string;
  readonly source: StructureSource;
  /** Only on a structure of the national list: its `id_fs`, and a hash over what the list says. */
  readonly listId?: string;
  readonly contentHash?: string;
  /** Fields of the list that a person has edited since: a later list does not write over them. */
  readonly handEdited?: readonly string[];
  /** Folded name: what lists are sorted by. */
  readonly sortKey: string;
  /** Written by earlier versions, read by nobody. */
  readonly searchWords?: unknown;
  readonly searchPrefixes?: unknown;
}

/**
 * Changes in every transaction that writes structures. One for each kind of writer, so that a long import and an
 * edit by hand do not wait for each other.
 */
export interface StructureRevisionDocument {
  readonly _id: StructureSource;
  /** Never the same twice, not even when the database was emptied or put back meanwhile. */
  readonly revision: string;
}

export function nextRevision(writer: StructureSource): StructureRevisionDocument {
  return { _id: writer, revision: randomUUID() };
}
