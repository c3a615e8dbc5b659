import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { Tone } from '../layout/StatusLabel.js';

/** A change that a person at the desk may ask for; the service decides. */
export interface StatusChange {
  readonly to: Exclude<AppointmentStatus, 'booked'>;
  readonly label: string;
  /** Key that asks for it while the line has the focus. */
  readonly shortcut: string;
  readonly from: readonly AppointmentStatus[];
}

/** Source: the status table of appointments; honoured and absent may be corrected for 7 days. */
export const statusChanges: readonly StatusChange[] = [
  { to: 'arrived', label: 'Arrivé', shortcut: 'a', from: ['booked'] },
  { to: 'honoured', label: 'Honoré', shortcut: 'h', from: ['booked', 'arrived', 'no-show'] },
  { to: 'no-show', label: 'Absent', shortcut: 'b', from: ['booked', 'arrived', 'honoured'] },
  { to: 'cancelled-by-structure', label: 'Annuler', shortcut: 'x', from: ['booked', 'arrived'] },
];

/** What may be asked of an appointment now; nobody has missed what has not begun. */
export const changesOf = (
  { status, startsAt }: { readonly status: AppointmentStatus; readonly startsAt: string },
  now = Date.now(),
): readonly StatusChange[] =>
  statusChanges.filter(
    ({ from, to }) => from.includes(status) && (to !== 'no-show' || Date.parse(startsAt) <= now),
  );

/** Only what is booked and has not begun moves. */
export const isMovable = (
  { status, startsAt }: { readonly status: AppointmentStatus; readonly startsAt: string },
  now = Date.now(),
): boolean => status === 'booked' && Date.parse(startsAt) > now;

export const appointmentTones: Record<AppointmentStatus, Tone> = {
  booked: 'info',
  arrived: 'warn',
  honoured: 'good',
  'no-show': 'bad',
  'cancelled-by-beneficiary': 'neutral',
  'cancelled-by-structure': 'neutral',
};
