import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { legExample, legStateSchema } from './leg-state.js';

export const legOpenedV1 = defineEvent(
  'referrals.leg.opened.v1',
  'A leg reaches its operator team; its clock starts.',
  z.object({ leg: legStateSchema }),
  { leg: legExample },
);
