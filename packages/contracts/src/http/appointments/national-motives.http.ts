import { z } from 'zod';
import { motiveFields } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';
import { motiveDetails } from './motives.http.js';

/** A value of one field of a motive. */
export const motiveValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
]);

/** One field that the nation has changed since the network took the motive over. */
export const nationalDifference = z.object({
  field: z.enum(motiveFields),
  network: motiveValue,
  national: motiveValue,
  /** The network has a value of its own there, which the new version would replace. */
  changedHere: z.boolean(),
});

/** A motive of the national set, as one network stands to it; `id` is its code. */
export const nationalMotiveResource = z
  .object({
    id: z.string(),
    ...motiveDetails,
    version: z.int(),
    /** `code-taken`: the network has a motive of its own with this code. */
    standing: z.enum(['not-adopted', 'current', 'newer', 'code-taken']),
    /** The network's motive of this code. */
    motiveId: z.string().nullable(),
    /** What taking the newer version would change; empty unless `newer`. */
    differences: z.array(nationalDifference),
  })
  .meta({ id: 'NationalMotive' });
export type NationalMotiveResource = z.infer<typeof nationalMotiveResource>;
export const nationalMotivePage = pageOf(nationalMotiveResource);
export const nationalMotivesQuery = pageQuery.extend({ 'filter[networkId]': z.string().max(64) });

/** Takes motives of the national set into a network's catalogue; without codes, all that it has not. */
export const motiveAdoption = z
  .strictObject({
    networkId: z.string().max(64),
    codes: z.array(z.string().max(60)).min(1).max(100).optional(),
  })
  .meta({ id: 'MotiveAdoption' });
export type MotiveAdoption = z.infer<typeof motiveAdoption>;

/** Takes the version of the national set that was shown. Needs `If-Match`. */
export const nationalVersionTaken = z
  .strictObject({ nationalVersion: z.int().min(1).max(1_000_000) })
  .meta({ id: 'NationalVersionTaken' });
export type NationalVersionTaken = z.infer<typeof nationalVersionTaken>;
