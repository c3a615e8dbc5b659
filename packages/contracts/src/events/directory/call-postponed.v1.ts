import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { callStateExample, callStateSchema } from './call-state.js';

export const callPostponedV1 = defineEvent(
  'directory.call.postponed.v1',
  'A call was tried, and is to be made again: it stays on the list of the desk.',
  z.object({ call: callStateSchema }),
  { call: callStateExample },
);
