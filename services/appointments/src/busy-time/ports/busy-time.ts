import type { InstantRange } from '@maillage/calendar';
import type { Tx } from '@maillage/kernel';
import {
  busyDayIdsOf,
  NEVER_EXPIRES,
  overlaps,
  ownersOf,
  type BusyEntry,
} from '../domain/busy-entry.js';

export { busyDayIdsOf, NEVER_EXPIRES, overlaps, ownersOf, type BusyEntry };

export const BUSY_TIME = Symbol('BusyTime');

/**
 * What takes the time of owners, which are members (over all structures) and rooms, by id: instants only, no person.
 * Two overlapping entries of one owner cannot both be taken: the database refuses it.
 */
export interface BusyTime {
  /** Entries of the UTC days that the range touches, by owner; each entry once. */
  of(
    ownerIds: readonly string[],
    range: InstantRange,
  ): Promise<ReadonlyMap<string, readonly BusyEntry[]>>;
  /** Makes the documents that `take` will update: outside of its transaction. */
  prepare(ownerIds: readonly string[], range: InstantRange): Promise<void>;
  /**
   * Takes the time of all owners, on every UTC day it touches.
   * @returns false when another entry overlaps that counts at `now`: the transaction must then be left.
   */
  take(tx: Tx, ownerIds: readonly string[], entry: BusyEntry, now: Date): Promise<boolean>;
  /** Writes the entry whatever it overlaps, marked as forced; instead of what a refused `take` of it has written. */
  force(tx: Tx, ownerIds: readonly string[], entry: BusyEntry): Promise<void>;
  /** Gives the time back. */
  free(
    tx: Tx,
    ownerIds: readonly string[],
    entry: Pick<BusyEntry, 'id' | 'from' | 'to'>,
  ): Promise<void>;
}
