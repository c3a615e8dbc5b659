import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { operatorExample, operatorStateSchema } from './operator-state.js';

export const operatorUpdatedV1 = defineEvent(
  'directory.operator.updated.v1',
  'The name of a national partner, or the days on which it counts, changed.',
  z.object({ operator: operatorStateSchema }),
  { operator: operatorExample },
);
