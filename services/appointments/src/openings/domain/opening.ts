import type { Recurrence } from '@maillage/calendar';
import type { WallTime } from '@maillage/kernel';

/**
 * When a member receives, where, and for which motives: the wall clock of the structure. Blocks are [from, to).
 * The last day of the recurrence is included. Source: domain-appointments §3.
 */
export interface Opening {
  readonly id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  readonly memberId: string;
  readonly motiveCodes: readonly string[];
  readonly recurrence: Recurrence;
  readonly blocks: readonly { readonly from: WallTime; readonly to: WallTime }[];
}
