import { z } from 'zod';
import { networkSettingsBounds } from '../../codes/index.js';
import { networkSettingsSchema, networkStateSchema } from '../../events/index.js';
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

const name = z.string().trim().min(2).max(200);
/** INSEE codes; the first decides the zone of a new network. */
const departments = z
  .array(z.string().regex(/^[0-9AB]{2,3}$/))
  .min(1)
  .max(20);

export const newNetwork = z.strictObject({ name, departments }).meta({ id: 'NewNetwork' });
export type NewNetwork = z.infer<typeof newNetwork>;

/** Name and departments: administrators; settings and banner: coordinators too. Absent: unchanged. */
export const networkChange = z
  .strictObject({
    name: name.optional(),
    departments: departments.optional(),
    settings: networkSettingsSchema.optional(),
    banner: networkBanner.optional(),
  })
  .meta({ id: 'NetworkChange' });
export type NetworkChange = z.infer<typeof networkChange>;
