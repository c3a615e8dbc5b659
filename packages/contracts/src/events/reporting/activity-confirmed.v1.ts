import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { activityExample, activityStateSchema } from './activity-state.js';

export const activityConfirmedV1 = defineEvent(
  'reporting.activity.confirmed.v1',
  'An activity is confirmed: from now on it counts.',
  z.object({ activity: activityStateSchema }),
  { activity: activityExample },
);
