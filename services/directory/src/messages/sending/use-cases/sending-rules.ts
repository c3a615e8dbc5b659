import type { QuietHours } from '../../channels/domain/quiet-hours.js';

export interface SendingRules {
  /** Address of the console, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether there is an SMS operator. */
  readonly sendsSms: boolean;
  /** For whoever belongs to no network that is known; `null`: none. */
  readonly defaultQuietHours: QuietHours | null;
}
export const SENDING_RULES = Symbol('SendingRules');
