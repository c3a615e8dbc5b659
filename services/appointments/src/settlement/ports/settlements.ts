import type { ServiceScope } from '@maillage/kernel';
import type { SettlementEntry } from '../domain/settlement-entry.js';

export type { SettlementEntry };

export const SETTLEMENTS = Symbol('Settlements');

/** Appointments to settle: who may see which is decided by `maySettle`. */
export interface Settlements {
  /** Those that are there, by appointment. */
  named(scope: ServiceScope, ids: readonly string[]): Promise<ReadonlyMap<string, SettlementEntry>>;
  ofStructure(scope: ServiceScope, structureId: string): Promise<SettlementEntry[]>;
  ofNetwork(scope: ServiceScope, networkId: string): Promise<SettlementEntry[]>;
  ofMember(scope: ServiceScope, memberId: string): Promise<SettlementEntry[]>;
  /** Ids, at most `limit`, in any order. */
  ids(scope: ServiceScope, limit: number): Promise<string[]>;
  /** Writes an entry of version n where one of version n - 1 is, or none for 1. @returns false: it changed meanwhile. */
  keep(entry: SettlementEntry): Promise<boolean>;
  /** @returns false: it changed meanwhile. */
  drop(entry: SettlementEntry): Promise<boolean>;
}
