import { z } from 'zod';
import { readingPurposes } from '../../codes/index.js';
import { civilDateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

/** One reading; who coordinates is told how many persons it was about, never which. */
export const readingResource = z
  .object({
    id: z.string(),
    networkId: z.string(),
    at: z.iso.datetime(),
    /** `member:<id>` or `service:<name>`. */
    reader: z.string(),
    /** Empty when the directory no longer knows the member. */
    readerName: z.string(),
    purpose: z.enum(readingPurposes),
    caseId: z.string().nullable(),
    appointmentId: z.string().nullable(),
    reason: z.string().nullable(),
    persons: z.int().min(1),
    /** In the chain, and so beyond change. */
    sealed: z.boolean(),
  })
  .meta({ id: 'Reading' });
export type ReadingResource = z.infer<typeof readingResource>;
export const readLogPage = pageOf(readingResource);

/**
 * Newest first. Either the readings of one person, for who may read the person; or those of a day by who works in a
 * structure, for its manager; or those of a day in a network, for its coordinators. A day is that of the place's clock.
 */
export const readLogQuery = pageQuery.extend({
  'filter[beneficiaryId]': z.string().max(64).optional(),
  'filter[structureId]': z.string().max(64).optional(),
  'filter[networkId]': z.string().max(64).optional(),
  'filter[day]': civilDateSchema.optional(),
});
