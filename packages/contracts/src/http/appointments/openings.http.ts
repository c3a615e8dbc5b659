import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';

/** Houses that take appointments and where nobody receives from today on. */
export const missingOpeningResource = z
  .object({ id: z.string(), name: z.string(), commune: z.string() })
  .meta({ id: 'StructureWithoutOpening' });
export type MissingOpeningResource = z.infer<typeof missingOpeningResource>;
export const missingOpeningPage = pageOf(missingOpeningResource);
export const missingOpeningsQuery = pageQuery.extend({ 'filter[networkId]': z.string().max(64) });
