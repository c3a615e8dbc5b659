import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';

/** A named set of networks, kept by the administration of the nation. */
export const newHub = z
  .strictObject({
    name: z.string().trim().min(2).max(200),
    networkIds: z.array(z.string().min(1).max(64)).min(1).max(110),
  })
  .meta({ id: 'NewHub' });
export type NewHub = z.infer<typeof newHub>;

export const hubChange = newHub.partial().meta({ id: 'HubChange' });
export type HubChange = z.infer<typeof hubChange>;

export const hubResource = z
  .object({ id: z.string(), name: z.string(), networkIds: z.array(z.string()), version: z.int() })
  .meta({ id: 'Hub' });
export type HubResource = z.infer<typeof hubResource>;
export const hubPage = pageOf(hubResource);
export const hubsQuery = pageQuery;
