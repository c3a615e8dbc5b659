import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { motiveExample, motiveStateSchema } from './motive-state.js';

export const motiveUpdatedV1 = defineEvent(
  'appointments.motive.updated.v1',
  'A motive of a network has a new version, or was withdrawn or restored.',
  z.object({ motive: motiveStateSchema }),
  { motive: motiveExample },
);
