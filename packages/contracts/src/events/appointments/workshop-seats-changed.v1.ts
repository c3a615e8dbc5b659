import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { workshopExample, workshopStateSchema } from './workshop-state.js';

export const workshopSeatsChangedV1 = defineEvent(
  'appointments.workshop.seats-changed.v1',
  'A seat of a workshop is taken, given back or marked.',
  z.object({ workshop: workshopStateSchema }),
  { workshop: workshopExample },
);
