import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { workshopExample, workshopStateSchema } from './workshop-state.js';

const persons = z.int().min(0).max(200);

export const workshopHeldV1 = defineEvent(
  'appointments.workshop.held.v1',
  'A workshop took place, and who came is settled; said once.',
  z.object({
    workshop: workshopStateSchema,
    /** How many came, and how many had a seat and did not. */
    attendance: z.object({ came: persons, missed: persons }),
  }),
  { workshop: { ...workshopExample, status: 'held' }, attendance: { came: 2, missed: 1 } },
);
