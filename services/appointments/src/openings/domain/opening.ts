import type { Recurrence, RecurrenceException } from '@maillage/calendar';
import type { WallTime } from '@maillage/kernel';

/** [from, to) of one civil day on the wall clock of the structure; `to` may be 24:00. */
export interface OpeningBlock {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** A single date that differs; `blocks` replaces the opening's blocks on the moved or extra date. */
export type OpeningException = RecurrenceException & {
  readonly blocks?: readonly OpeningBlock[] | undefined;
};

/**
 * When a member receives, where, and for which motives: the wall clock of the structure. The last day of the
 * recurrence is included. Source: domain-appointments §3.
 */
export interface Opening {
  readonly id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  /** The room it takes place in, when it is always the same. */
  readonly roomId?: string | undefined;
  /** Where the bus is meanwhile. */
  readonly stopId?: string | undefined;
  readonly motiveCodes: readonly string[];
  readonly recurrence: Recurrence;
  readonly exceptions: readonly OpeningException[];
  readonly blocks: readonly OpeningBlock[];
}
