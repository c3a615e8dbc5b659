import { addDays } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';

/** Days without signing in after which a member is written to, again, and suspended. Source: domain-directory §2. */
export const INACTIVITY_DAYS = { firstNotice: 120, secondNotice: 150, suspension: 180 } as const;

export type InactivityStep = 'none' | 'first-notice' | 'second-notice' | 'suspension';

/**
 * What is due of a member on a day.
 * @param activeOn the day of the last sign-in; of the registration for who never signed in.
 */
export function inactivityOn(activeOn: CivilDate, today: CivilDate): InactivityStep {
  if (today >= addDays(activeOn, INACTIVITY_DAYS.suspension)) return 'suspension';
  if (today >= addDays(activeOn, INACTIVITY_DAYS.secondNotice)) return 'second-notice';
  return today >= addDays(activeOn, INACTIVITY_DAYS.firstNotice) ? 'first-notice' : 'none';
}

/** The day on which who was last active then will be suspended. */
export function suspensionDayOf(activeOn: CivilDate): CivilDate {
  return addDays(activeOn, INACTIVITY_DAYS.suspension);
}
