import type { Tx } from '@maillage/kernel';
import type { ReviewLine } from '../domain/import-report.js';
import type { StructureImport } from '../domain/structure-import.js';

export const STRUCTURE_IMPORTS = Symbol('StructureImports');

export interface StructureImports {
  /** The latest first, fifty at most. */
  latest(): Promise<StructureImport[]>;
  /** @throws DomainError `IMPORT.NOT_FOUND`. */
  byId(id: string): Promise<StructureImport>;
  /** @throws DomainError `IMPORT.NOT_FOUND`. */
  reviewOf(id: string): Promise<readonly ReviewLine[]>;
  insert(
    tx: Tx,
    given: StructureImport,
    review: readonly ReviewLine[],
    text: string,
  ): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict) when it changed since it was read. */
  replace(tx: Tx, given: StructureImport, readVersion: number): Promise<void>;
  /** Takes one that waits to be applied, for a minute: nobody else takes it meanwhile. Null: none waits. */
  take(
    now: Date,
  ): Promise<{ readonly id: string; readonly text: string; readonly attempts: number } | null>;
  /** Notes how far it has come, and holds it for another minute. */
  noteProgress(id: string, progress: StructureImport['progress'], now: Date): Promise<void>;
  finish(id: string, status: 'applied' | 'failed', now: Date): Promise<void>;
  /** Lets it be taken again, with one attempt more. */
  release(id: string, now: Date): Promise<void>;
}
