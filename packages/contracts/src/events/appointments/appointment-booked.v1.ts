import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentBookedV1 = defineEvent(
  'appointments.appointment.booked.v1',
  'An appointment is booked: its time is taken.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
