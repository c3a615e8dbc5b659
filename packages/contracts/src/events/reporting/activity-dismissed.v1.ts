import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { activityExample, activityStateSchema } from './activity-state.js';

export const activityDismissedV1 = defineEvent(
  'reporting.activity.dismissed.v1',
  'A proposed activity is set aside: it never counts.',
  z.object({ activity: activityStateSchema }),
  { activity: activityExample },
);
