import type { Discretion } from '@maillage/contracts/codes';

/** Hours before the start at which the person is reminded. */
export const REMINDER_HOURS = 48;

/** The reminder of an appointment: not to be sent, to be sent from an instant on, or asked of the directory. */
export type Reminder =
  | { readonly state: 'none' }
  | { readonly state: 'due'; readonly dueAt: Date }
  | { readonly state: 'asked'; readonly dueAt: Date; readonly askedAt: Date };

/**
 * The reminder of an appointment booked or moved at `now`: 48 elapsed hours before the start. None when that
 * instant has passed (booked inside the 48 hours), and none for a silent motive. Source: domain-appointments §6.
 */
export function plannedReminder(startsAt: Date, discretion: Discretion, now: Date): Reminder {
  const dueAt = new Date(startsAt.getTime() - REMINDER_HOURS * 3_600_000);
  if (discretion === 'silent' || dueAt <= now) return { state: 'none' };
  return { state: 'due', dueAt };
}
