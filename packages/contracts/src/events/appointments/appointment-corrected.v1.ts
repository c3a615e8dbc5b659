import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentCorrectedV1 = defineEvent(
  'appointments.appointment.corrected.v1',
  'A wrong mark (honoured or no-show) is corrected within 7 days.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
