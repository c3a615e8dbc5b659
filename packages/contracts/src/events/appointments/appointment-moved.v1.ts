import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentMovedV1 = defineEvent(
  'appointments.appointment.moved.v1',
  'The appointment is at another time, with another member or in another house: its old time is free.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
