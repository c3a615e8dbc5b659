import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { procedureExample, procedureStateSchema } from './procedure-state.js';

export const procedureRegisteredV1 = defineEvent(
  'directory.procedure.registered.v1',
  'A procedure enters the national catalogue.',
  z.object({ procedure: procedureStateSchema }),
  { procedure: procedureExample },
);
