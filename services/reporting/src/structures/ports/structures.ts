import type { StructureFormat } from '@maillage/contracts/codes';
import type { Tx } from '@maillage/kernel';

/** What reporting keeps of a house: a local copy, written only by newer versions. Reference data, not business data. */
export interface StructureCopy {
  readonly id: string;
  readonly networkId: string;
  readonly name: string;
  readonly commune: string;
  readonly format: StructureFormat;
  /** IANA zone. */
  readonly zone: string;
  /** Missing from the present national list. */
  readonly vanished: boolean;
  readonly version: number;
}

export const STRUCTURES = Symbol('Structures');

export interface Structures {
  byId(id: string): Promise<StructureCopy | undefined>;
  /** Those that are known, by id. */
  named(ids: readonly string[]): Promise<ReadonlyMap<string, StructureCopy>>;
  /** By name in French order, vanished ones included: their past figures stay. */
  ofNetwork(networkId: string): Promise<StructureCopy[]>;
  /** Writes the copy when nothing, or a lower version, is held. */
  keepIfNewer(tx: Tx, structure: StructureCopy): Promise<void>;
  /** Bulk, past the outbox. */
  insertAll(structures: readonly StructureCopy[]): Promise<void>;
}
