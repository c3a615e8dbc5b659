import type { StreamPlace } from './timetable-stream.js';

export const AVAILABILITY_DUTY = Symbol('AvailabilityDuty');

/** Who keeps the index up to date among several processes, and how far they got. */
export interface AvailabilityDuty {
  /** Takes the duty or keeps it, for half a minute; false while another has it. */
  hold(): Promise<boolean>;
  release(): Promise<void>;
  /** Up to where the changes are in the index. */
  place(): Promise<StreamPlace | undefined>;
  /** Undefined forgets it. */
  keepPlace(place: StreamPlace | undefined): Promise<void>;
}
