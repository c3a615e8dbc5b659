import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { activityExample, activityStateSchema } from './activity-state.js';

export const activityRecordedV1 = defineEvent(
  'reporting.activity.recorded.v1',
  'An activity is entered by hand, confirmed at once.',
  z.object({ activity: activityStateSchema }),
  { activity: activityExample },
);
