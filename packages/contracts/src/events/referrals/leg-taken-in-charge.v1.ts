import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { legExample, legStateSchema } from './leg-state.js';

export const legTakenInChargeV1 = defineEvent(
  'referrals.leg.taken-in-charge.v1',
  'A named person of the team takes the leg: the first response.',
  z.object({ leg: legStateSchema }),
  { leg: legExample },
);
