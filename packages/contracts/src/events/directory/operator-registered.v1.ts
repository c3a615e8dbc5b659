import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { operatorExample, operatorStateSchema } from './operator-state.js';

export const operatorRegisteredV1 = defineEvent(
  'directory.operator.registered.v1',
  'A national partner is known for the first time.',
  z.object({ operator: operatorStateSchema }),
  { operator: operatorExample },
);
