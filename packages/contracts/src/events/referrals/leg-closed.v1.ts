import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { legExample, legStateSchema } from './leg-state.js';

export const legClosedV1 = defineEvent(
  'referrals.leg.closed.v1',
  'The leg ends: confirmed or withdrawn by the author.',
  z.object({ leg: legStateSchema }),
  { leg: legExample },
);
