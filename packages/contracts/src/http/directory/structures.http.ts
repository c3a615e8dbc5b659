import { z } from 'zod';
import { structureStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

export const structureResource = structureStateSchema
  .extend({ phone: z.string().nullable(), mail: z.string().nullable(), version: z.int() })
  .meta({ id: 'Structure' });
export type StructureResource = z.infer<typeof structureResource>;
export const structurePage = pageOf(structureResource);

/** `q` matches the beginning of any word of name, commune or postcode, accents and case ignored. */
export const structuresQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64).optional(),
  'filter[q]': z.string().min(2).max(80).optional(),
});
