import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { appointmentExample, appointmentStateSchema } from './appointment-state.js';

export const appointmentPapersCheckedV1 = defineEvent(
  'appointments.appointment.papers-checked.v1',
  'Somebody of the house has ticked which papers the person has brought; which ones is not said.',
  z.object({ appointment: appointmentStateSchema }),
  { appointment: appointmentExample },
);
