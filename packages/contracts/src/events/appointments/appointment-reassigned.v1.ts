import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentReassignedV1 = defineEvent(
  'appointments.appointment.reassigned.v1',
  'Another member of the house will receive the person, at the same time.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
