import { z } from 'zod';
import { memberStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

export const memberResource = memberStateSchema
  .extend({
    email: z.string(),
    /** Null: never signed in. */
    lastSignInAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Member' });
export const memberPage = pageOf(memberResource);
export const membersQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64).optional(),
  'filter[structureId]': z.string().max(64).optional(),
});
export type MemberResource = z.infer<typeof memberResource>;
