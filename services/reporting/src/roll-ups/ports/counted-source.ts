import type { Tx } from '@maillage/kernel';
import type { VersionedContribution } from '../../indicators/ports/figures.js';

/** A structure and a quarter (`2026-Q4`). */
export interface StructureQuarter {
  readonly structureId: string;
  readonly quarter: string;
}

/** Something that figures are made of, read again by the rebuild. */
export interface CountedSource {
  /** Every structure and quarter in which something counts; of one network, or of all. */
  structureQuarters(networkId: string | undefined): Promise<StructureQuarter[]>;
  /** All that counts in that structure and quarter; a contribution may also hold slots of other quarters. */
  contributionsOf(tx: Tx, place: StructureQuarter): Promise<VersionedContribution[]>;
}

export const FACT_SOURCE = Symbol('FactSource');
