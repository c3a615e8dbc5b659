import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentMissedV1 = defineEvent(
  'appointments.appointment.missed.v1',
  'The person did not come (no-show).',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
