import type { AppointmentStatus, WorkshopStatus } from '@maillage/contracts/codes';
import type { Tone } from '../layout/StatusLabel.js';

export const workshopStatusLabels: Record<WorkshopStatus, string> = {
  planned: 'Prévu',
  held: 'Tenu',
  cancelled: 'Annulé',
};

export const workshopTones: Record<WorkshopStatus, Tone> = {
  planned: 'info',
  held: 'good',
  cancelled: 'neutral',
};

/** Of one participant. */
export const seatStatusLabels: Record<AppointmentStatus, string> = {
  booked: 'Inscrit',
  arrived: 'Arrivé',
  honoured: 'Présent',
  'no-show': 'Absent',
  'cancelled-by-beneficiary': 'Désinscrit',
  'cancelled-by-structure': 'Atelier annulé',
};
