import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { callStateExample, callStateSchema } from './call-state.js';

export const callListedV1 = defineEvent(
  'directory.call.listed.v1',
  'A person whom no mail and no SMS reaches is to be called by the desk.',
  z.object({ call: callStateSchema }),
  { call: callStateExample },
);
