import { z } from 'zod';
import { erasureReasons, serviceNames } from '../../codes/index.js';

/** Nothing brings a person back: the caller says that they know. */
export const erasureRequest = z
  .strictObject({
    reason: z.enum(['asked-by-person', 'entered-by-mistake']),
    confirmed: z.literal(true),
  })
  .meta({ id: 'ErasureRequest' });
export type ErasureRequest = z.infer<typeof erasureRequest>;

/** How far an erasure has come, by service. */
export const erasureResource = z
  .object({
    id: z.string(),
    beneficiaryId: z.string(),
    networkId: z.string(),
    reason: z.enum(erasureReasons),
    requestedAt: z.iso.datetime(),
    /** When each service was done; null: not yet. */
    done: z.record(z.enum(serviceNames), z.iso.datetime().nullable()),
    /** When the last was done. */
    finishedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Erasure' });
export type ErasureResource = z.infer<typeof erasureResource>;
