import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { callStateExample, callStateSchema } from './call-state.js';

export const callSettledV1 = defineEvent(
  'directory.call.settled.v1',
  'A call was made, could not be made, or came to be of no use.',
  z.object({ call: callStateSchema }),
  { call: { ...callStateExample, status: 'done' } },
);
