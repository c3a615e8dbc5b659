import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { structureExample, structureStateSchema } from './structure-state.js';

export const structureRegisteredV1 = defineEvent(
  'directory.structure.registered.v1',
  'A house, antenna or bus is known for the first time.',
  z.object({ structure: structureStateSchema }),
  { structure: structureExample },
);
