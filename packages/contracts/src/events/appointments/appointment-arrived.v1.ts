import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentArrivedV1 = defineEvent(
  'appointments.appointment.arrived.v1',
  'The person has come.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
