import type { Discretion } from '@maillage/contracts/codes';

const HOUR_MS = 3_600_000;

/** The next reminder of an appointment: none to be sent, to be sent from an instant on, or the last one asked of the directory. */
export type Reminder =
  | { readonly state: 'none' }
  | { readonly state: 'due'; readonly dueAt: Date }
  | { readonly state: 'asked'; readonly dueAt: Date; readonly askedAt: Date };

/**
 * The next reminder of an appointment as it stands at `now`: the longest delay of its network that has not begun, so
 * that who books inside a delay is reminded at the next one. None when every delay has begun, and none for a silent
 * motive. Source: domain-appointments §6.
 * @param delaysHours elapsed hours before the start, in any order.
 */
export function plannedReminder(
  startsAt: Date,
  discretion: Discretion,
  delaysHours: readonly number[],
  now: Date,
): Reminder {
  if (discretion === 'silent') return { state: 'none' };
  const instants = delaysHours.map((hours) => startsAt.getTime() - hours * HOUR_MS);
  const ahead = instants.filter((instant) => instant > now.getTime());
  if (ahead.length === 0) return { state: 'none' };
  return { state: 'due', dueAt: new Date(Math.min(...ahead)) };
}

/** Hours before the start at which a reminder falls due. */
export function hoursBefore(startsAt: Date, dueAt: Date): number {
  return (startsAt.getTime() - dueAt.getTime()) / HOUR_MS;
}
