import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { procedureExample, procedureStateSchema } from './procedure-state.js';

export const procedureUpdatedV1 = defineEvent(
  'directory.procedure.updated.v1',
  'A procedure of the catalogue has a new version, or was withdrawn.',
  z.object({ procedure: procedureStateSchema }),
  { procedure: procedureExample },
);
