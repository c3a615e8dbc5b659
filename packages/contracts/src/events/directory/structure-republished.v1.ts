import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { structureExample, structureStateSchema } from './structure-state.js';

export const structureRepublishedV1 = defineEvent(
  'directory.structure.republished.v1',
  'A house, antenna or bus is said again, unchanged, to fill a local copy.',
  z.object({ structure: structureStateSchema }),
  { structure: structureExample },
);
