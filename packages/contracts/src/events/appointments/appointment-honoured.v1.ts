import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentHonouredV1 = defineEvent(
  'appointments.appointment.honoured.v1',
  'The appointment took place.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
