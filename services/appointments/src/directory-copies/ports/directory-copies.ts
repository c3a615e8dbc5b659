import type { Scope, ServiceScope, Tx } from '@maillage/kernel';
import type { MemberCopy, NetworkCopy, StructureCopy } from '../domain/structure-copy.js';

export type { MemberCopy, NetworkCopy, StructureCopy };

export const STRUCTURE_COPIES = Symbol('StructureCopies');
export const MEMBER_COPIES = Symbol('MemberCopies');
export const NETWORK_COPIES = Symbol('NetworkCopies');

export interface StructureCopies {
  /** Undefined as well when its network is out of the caller's reach. */
  find(scope: Scope, id: string): Promise<StructureCopy | undefined>;
  /** Those that are open, in any order. */
  ofNetwork(scope: Scope, networkId: string): Promise<StructureCopy[]>;
  /** That which has this room; none for a room that no house has, or has any more. */
  withRoom(roomId: string): Promise<StructureCopy[]>;
  /** Open ones of every network, in any order. */
  allOpen(scope: ServiceScope): Promise<StructureCopy[]>;
  /** By id, whatever the network: to name the place of an appointment the caller may read. */
  named(ids: readonly string[]): Promise<ReadonlyMap<string, StructureCopy>>;
  /** Writes the copy unless one of the same or a higher version is held. */
  keepIfNewer(tx: Tx, copy: StructureCopy): Promise<void>;
}

export interface MemberCopies {
  /** Those who are suspended, in any order. */
  suspended(): Promise<MemberCopy[]>;
  /** Those who work at a house, suspended or not, in any order. */
  atStructure(structureId: string): Promise<MemberCopy[]>;
  named(ids: readonly string[]): Promise<ReadonlyMap<string, MemberCopy>>;
  keepIfNewer(tx: Tx, copy: MemberCopy): Promise<void>;
}

export interface NetworkCopies {
  /** Hours before an appointment; what networks begin with while nothing was said of this one. */
  reminderDelaysOf(networkId: string): Promise<readonly number[]>;
  keepIfNewer(tx: Tx, copy: NetworkCopy): Promise<void>;
}
