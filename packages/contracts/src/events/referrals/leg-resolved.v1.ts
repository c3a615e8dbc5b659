import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { legExample, legStateSchema } from './leg-state.js';

export const legResolvedV1 = defineEvent(
  'referrals.leg.resolved.v1',
  'The team answers with an outcome.',
  z.object({ leg: legStateSchema }),
  { leg: legExample },
);
