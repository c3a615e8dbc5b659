import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { mandateExample, mandateStateSchema } from './mandate-state.js';

export const mandateGrantedV1 = defineEvent(
  'referrals.mandate.granted.v1',
  'A beneficiary gave a mandate.',
  z.object({ mandate: mandateStateSchema }),
  { mandate: mandateExample },
);
