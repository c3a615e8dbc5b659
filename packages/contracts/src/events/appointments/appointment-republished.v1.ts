import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentRepublishedV1 = defineEvent(
  'appointments.appointment.republished.v1',
  'An appointment is said again, unchanged, to fill a local copy.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
