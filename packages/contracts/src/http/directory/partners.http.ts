import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';

/** Somebody of an operator team who may hold a permanence at a house: the name and the teams, no more. */
export const partnerResource = z
  .object({ id: z.string(), displayName: z.string(), teamNames: z.array(z.string()) })
  .meta({ id: 'Partner' });
export type PartnerResource = z.infer<typeof partnerResource>;
export const partnerPage = pageOf(partnerResource);

export const partnersQuery = pageQuery.extend({ 'filter[structureId]': z.string().min(1).max(64) });
