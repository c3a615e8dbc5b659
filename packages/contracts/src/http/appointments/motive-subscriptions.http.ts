import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';
import { motiveDetails } from './motives.http.js';

/** What a structure decides for itself; null: as the network. */
const overrides = {
  durationMinutes: motiveDetails.durationMinutes.nullable(),
  minNoticeMinutes: motiveDetails.minNoticeMinutes.nullable(),
  bookableBy: motiveDetails.bookableBy.nullable(),
};

/** A motive that a structure offers. */
export const motiveSubscriptionResource = z
  .object({
    id: z.string(),
    structureId: z.string(),
    motiveCode: z.string(),
    ...overrides,
    version: z.int(),
  })
  .meta({ id: 'MotiveSubscription' });
export type MotiveSubscriptionResource = z.infer<typeof motiveSubscriptionResource>;
export const motiveSubscriptionPage = pageOf(motiveSubscriptionResource);
export const motiveSubscriptionsQuery = pageQuery.extend({
  'filter[structureId]': z.string().max(64),
});

/** The structure offers these motives from now on; those that it offers already stay as they are. */
export const newMotiveSubscriptions = z
  .strictObject({
    structureId: z.string().max(64),
    motiveCodes: z.array(z.string().max(60)).min(1).max(200),
  })
  .meta({ id: 'NewMotiveSubscriptions' });
export type NewMotiveSubscriptions = z.infer<typeof newMotiveSubscriptions>;

/** What is given replaces what was. Needs `If-Match`. */
export const motiveOverrides = z.strictObject(overrides).partial().meta({ id: 'MotiveOverrides' });
export type MotiveOverrides = z.infer<typeof motiveOverrides>;
