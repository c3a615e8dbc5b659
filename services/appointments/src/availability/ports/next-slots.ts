import type { Scope } from '@maillage/kernel';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';

export const NEXT_SLOTS = Symbol('NextSlots');

export interface NextSlot {
  readonly motiveCode: string;
  /** Undefined: none within six months. */
  readonly startsAt: Date | undefined;
}

export interface NextSlots {
  /**
   * The next slot that an agent could offer, by structure, of each of these motives that it offers. Structures and
   * motives are those of the network; nothing when it is out of reach.
   */
  of(
    scope: Scope,
    networkId: string,
    structures: readonly StructureCopy[],
    motiveCodes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly NextSlot[]>>;
}
