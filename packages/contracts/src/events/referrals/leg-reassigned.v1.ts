import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { legExample, legStateSchema } from './leg-state.js';

export const legReassignedV1 = defineEvent(
  'referrals.leg.reassigned.v1',
  'Somebody else of the team has a leg, or nobody yet; or its case has another author.',
  z.object({ leg: legStateSchema }),
  { leg: legExample },
);
