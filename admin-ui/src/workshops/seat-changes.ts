import type { AppointmentStatus } from '@maillage/contracts/codes';
import type { Tone } from '../layout/StatusLabel.js';

/** A mark that the desk may set; the service decides. */
export interface SeatChange {
  readonly to: Exclude<AppointmentStatus, 'cancelled-by-structure'>;
  readonly label: string;
  /** Key that asks for it while the line has the focus. */
  readonly shortcut: string;
  readonly from: readonly AppointmentStatus[];
}

/** Until the workshop is closed, a mark may be taken back. */
export const seatChanges: readonly SeatChange[] = [
  { to: 'honoured', label: 'Présent', shortcut: 'p', from: ['booked', 'arrived', 'no-show'] },
  { to: 'no-show', label: 'Absent', shortcut: 'b', from: ['booked', 'arrived', 'honoured'] },
  { to: 'booked', label: 'Effacer', shortcut: 'e', from: ['arrived', 'honoured', 'no-show'] },
  { to: 'cancelled-by-beneficiary', label: 'Désinscrire', shortcut: 'x', from: ['booked'] },
];

/** Nobody is absent from a workshop that has not begun. */
export const changesOfSeat = (status: AppointmentStatus, begun: boolean): readonly SeatChange[] =>
  seatChanges.filter(({ to, from }) => from.includes(status) && (begun || to !== 'no-show'));

export const seatTones: Record<AppointmentStatus, Tone> = {
  booked: 'info',
  arrived: 'warn',
  honoured: 'good',
  'no-show': 'bad',
  'cancelled-by-beneficiary': 'neutral',
  'cancelled-by-structure': 'neutral',
};
