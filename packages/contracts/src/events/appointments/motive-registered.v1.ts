import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { motiveExample, motiveStateSchema } from './motive-state.js';

export const motiveRegisteredV1 = defineEvent(
  'appointments.motive.registered.v1',
  'A motive enters the catalogue of a network: adopted from the national set, or its own.',
  z.object({ motive: motiveStateSchema }),
  { motive: motiveExample },
);
