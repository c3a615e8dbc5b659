import type { HeldWork } from '../domain/hand-over-notice.js';

export type { HeldWork };

export const HELD_WORK = Symbol('HeldWork');

/** What the other services say that a member holds. */
export interface HeldWorkOf {
  /**
   * Never fails: null stands for what a service did not answer.
   * @param successorId count only what would go to this member; null: all of it.
   */
  of(memberId: string, successorId: string | null): Promise<HeldWork>;
}
