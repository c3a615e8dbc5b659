import type { Scope } from '@maillage/kernel';
import type { Motive } from '../../catalogue/ports/motive-offers.js';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import type { Slot } from '../domain/index.js';

export type { Slot };

export const AVAILABILITY = Symbol('Availability');

/** Somebody wants this time of this member in this structure. */
export interface WantedSlot {
  readonly structure: StructureCopy;
  readonly motive: Motive;
  readonly memberId: string;
  readonly startsAt: Date;
}

/**
 * `taken`: the opening is there, the time of the member or of its room is not free. `not-offered`: no such start, taken or
 * free. The room is that of the opening, where it has one, else the
 * one that the motive needs, a free one if there is one.
 */
export type Verdict =
  | { readonly is: 'offered' | 'taken'; readonly roomId?: string | undefined }
  | { readonly is: 'not-offered' };

export interface Availability {
  /**
   * Whether the wanted time is one that a search offers to this caller. A start that an earlier search offered and
   * that is still free is offered, although a booking since may have moved the grid.
   * @param instead ids of appointments and holds whose time is given back for this one: it counts as free.
   */
  judge(scope: Scope, wanted: WantedSlot, instead?: readonly string[]): Promise<Verdict>;
  /**
   * Who could start at the very time that is wanted, whoever it is wanted of: one slot for each member of the structure,
   * on any start of five minutes, since somebody else laid the grid.
   * @param instead as in `judge`
   */
  freeAt(scope: Scope, wanted: WantedSlot, instead: readonly string[]): Promise<Slot[]>;
  /** Free slots of the structure near the wanted time, nearest first, one per start: that day, else the week after. */
  near(scope: Scope, wanted: WantedSlot, count: number): Promise<Slot[]>;
}
