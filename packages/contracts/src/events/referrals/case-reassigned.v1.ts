import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { caseExample, caseStateSchema } from './case-state.js';

export const caseReassignedV1 = defineEvent(
  'referrals.case.reassigned.v1',
  'Somebody else of the house is the author of a case from now on.',
  z.object({ case: caseStateSchema }),
  { case: caseExample },
);
