import { z } from 'zod';

export const retentionQuery = z.strictObject({ 'filter[networkId]': z.string().max(64) });

/** How many persons will be erased for want of activity: a count, and nobody. */
export const retentionForecast = z
  .object({
    networkId: z.string(),
    /** Of the network, as it is set now. */
    retentionMonths: z.int(),
    /** Days ahead that are counted, today included. */
    withinDays: z.int(),
    records: z.int(),
  })
  .meta({ id: 'RetentionForecast' });
export type RetentionForecast = z.infer<typeof retentionForecast>;
