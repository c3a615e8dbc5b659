import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { structureExample, structureStateSchema } from './structure-state.js';

export const structureUpdatedV1 = defineEvent(
  'directory.structure.updated.v1',
  'A house, antenna or bus changed.',
  z.object({ structure: structureStateSchema }),
  { structure: structureExample },
);
