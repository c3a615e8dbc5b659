import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { procedureExample, procedureStateSchema } from './procedure-state.js';

export const procedureRepublishedV1 = defineEvent(
  'directory.procedure.republished.v1',
  'A procedure is said again, unchanged, to fill a local copy.',
  z.object({ procedure: procedureStateSchema }),
  { procedure: procedureExample },
);
