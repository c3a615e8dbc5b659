import type { Leg } from '../domain/leg.js';

export const OVERDUE_NOTICE_QUEUE = Symbol('OverdueNoticeQueue');

/** Work for later, derived from the legs: losing it loses nothing, adding it twice changes nothing. */
export interface OverdueNoticeQueue {
  /** Never fails: what the queue did not take, the sweep adds again. */
  add(legs: readonly Leg[]): Promise<void>;
}
