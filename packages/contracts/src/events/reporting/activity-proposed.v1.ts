import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { activityExample, activityStateSchema } from './activity-state.js';

export const activityProposedV1 = defineEvent(
  'reporting.activity.proposed.v1',
  'An activity, already filled in from a fact, waits for its confirmation.',
  z.object({ activity: activityStateSchema }),
  { activity: activityExample },
);
