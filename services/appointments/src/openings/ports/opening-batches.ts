import type { ServiceScope, Tx } from '@maillage/kernel';
import type { OpeningBatch } from '../domain/opening-batch.js';

export const OPENING_BATCHES = Symbol('OpeningBatches');

/** Openings made at once, kept for 30 days; who may see to them is decided by `opening-rights`. */
export interface OpeningBatches {
  find(scope: ServiceScope, id: string): Promise<OpeningBatch | undefined>;
  /** Those of a house that is of that network now. */
  follow(structureId: string, networkId: string): Promise<void>;
  insert(tx: Tx, batch: OpeningBatch): Promise<void>;
  /** @throws DomainError `VERSION.STALE` (conflict). */
  remove(tx: Tx, id: string, readVersion: number): Promise<void>;
}
