import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { operatorExample, operatorStateSchema } from './operator-state.js';

export const operatorRepublishedV1 = defineEvent(
  'directory.operator.republished.v1',
  'A national partner is said again, unchanged, to fill a local copy.',
  z.object({ operator: operatorStateSchema }),
  { operator: operatorExample },
);
