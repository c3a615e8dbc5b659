import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { legExample, legStateSchema } from './leg-state.js';

export const legRepublishedV1 = defineEvent(
  'referrals.leg.republished.v1',
  'A leg is said again, unchanged, to fill a local copy.',
  z.object({ leg: legStateSchema }),
  { leg: legExample },
);
