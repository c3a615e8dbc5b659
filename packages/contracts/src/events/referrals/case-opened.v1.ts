import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { caseExample, caseStateSchema } from './case-state.js';

export const caseOpenedV1 = defineEvent(
  'referrals.case.opened.v1',
  'A blocked case is sent to its operators.',
  z.object({ case: caseStateSchema }),
  { case: caseExample },
);
