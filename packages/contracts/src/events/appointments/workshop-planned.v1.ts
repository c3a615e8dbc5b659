import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { workshopExample, workshopStateSchema } from './workshop-state.js';

export const workshopPlannedV1 = defineEvent(
  'appointments.workshop.planned.v1',
  'A workshop is planned: the time of who leads it, and of its room, is taken.',
  z.object({ workshop: workshopStateSchema }),
  { workshop: workshopExample },
);
