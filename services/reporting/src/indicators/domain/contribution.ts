import type { CivilDate } from '@maillage/kernel';
import type { Counts } from './counts.js';

/** What one fact adds to one day of one structure. `counts` may be empty: the fact is known there, and adds nothing. */
export interface Slot {
  readonly networkId: string;
  readonly structureId: string;
  /** Civil day in the structure's zone. */
  readonly day: CivilDate;
  readonly counts: Counts;
}

/** All that one fact adds; several slots when it counts on several days, as a leg does. */
export type Contribution = readonly Slot[];

/** The names of what is counted, in roll-ups. Dimensions are written `<dimension>:<value>`. */
export const counted = {
  requests: 'requests',
  workshops: 'workshops',
  toConfirm: 'to-confirm',
  staffMinutes: 'staff-minutes',
  booked: 'appointments-booked',
  honoured: 'appointments-honoured',
  missed: 'appointments-missed',
  cancelled: 'appointments-cancelled',
  legsOpened: 'legs-opened',
  legsResolved: 'legs-resolved',
} as const;

/** Dimensions of requests, then the two histograms: `first-response:CNAF:134` counts legs answered in 1.34 business days. */
export const dimensions = {
  operator: 'operator',
  channel: 'channel',
  theme: 'theme',
  supportLevel: 'support-level',
  outcome: 'outcome',
  duration: 'duration',
  ageBand: 'age-band',
  week: 'week',
  firstResponse: 'first-response',
  resolution: 'resolution',
} as const;

/** Value of the dimension `operator` for a request that concerns none. */
export const noOperator = 'none';
