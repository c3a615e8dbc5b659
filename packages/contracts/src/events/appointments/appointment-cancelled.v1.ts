import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentCancelledV1 = defineEvent(
  'appointments.appointment.cancelled.v1',
  'The appointment is cancelled, by the person or by the structure; its time is free.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
