import { z } from 'zod';
import { networkSettingsBounds } from '../../codes/index.js';
import { networkStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

/** A sentence to the members of a network; null: none. No event carries it, since anybody may be named in it. */
export const networkBanner = z
  .strictObject({
    text: z.string().trim().min(1).max(networkSettingsBounds.bannerLength),
    /** Last civil day it is shown on the network's clock; null: until it is taken away. */
    until: z.iso.date().nullable(),
  })
  .nullable();

export const networkResource = networkStateSchema
  .extend({ banner: networkBanner, version: z.int() })
  .meta({ id: 'Network' });
export type NetworkResource = z.infer<typeof networkResource>;
export const networkPage = pageOf(networkResource);
export const networksQuery = pageQuery;
