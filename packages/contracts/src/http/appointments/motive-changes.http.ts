import { z } from 'zod';
import { motiveActs, motiveFields } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';
import { motiveValue } from './national-motives.http.js';

/** One change of a network's motive, or of what a structure makes of it. */
export const motiveChangeEntry = z
  .object({
    id: z.string(),
    motiveCode: z.string(),
    act: z.enum(motiveActs),
    /** Null: the network's motive itself. */
    structureId: z.string().nullable(),
    structureName: z.string().nullable(),
    /** Version of the motive, or of the subscription, that the change made. */
    version: z.int(),
    at: z.iso.datetime(),
    authorName: z.string(),
    /** What differs; `before` is null of what was made. */
    differences: z.array(
      z.object({ field: z.enum(motiveFields), before: motiveValue, after: motiveValue }),
    ),
  })
  .meta({ id: 'MotiveChangeEntry' });
export type MotiveChangeEntry = z.infer<typeof motiveChangeEntry>;
export const motiveChangePage = pageOf(motiveChangeEntry);

/** Newest first; of one motive or of one structure when told. */
export const motiveChangesQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64),
  'filter[motiveCode]': z.string().max(60).optional(),
  'filter[structureId]': z.string().max(64).optional(),
});
