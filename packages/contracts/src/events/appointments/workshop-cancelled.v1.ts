import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { workshopExample, workshopStateSchema } from './workshop-state.js';

export const workshopCancelledV1 = defineEvent(
  'appointments.workshop.cancelled.v1',
  'A workshop does not take place: the time it took is free.',
  z.object({ workshop: workshopStateSchema }),
  { workshop: { ...workshopExample, status: 'cancelled' } },
);
