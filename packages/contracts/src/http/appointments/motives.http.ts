import { z } from 'zod';
import { channels, operatorCodes, themes } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';

export const motiveResource = z
  .object({
    /** The code, unique in the network. */
    id: z.string(),
    networkId: z.string(),
    label: z.string(),
    durationMinutes: z.int(),
    bufferMinutes: z.int(),
    stepMinutes: z.int(),
    operatorCodes: z.array(z.enum(operatorCodes)),
    procedureCodes: z.array(z.string()),
    theme: z.enum(themes),
    channel: z.enum(channels),
    requiredDocuments: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Motive' });
export type MotiveResource = z.infer<typeof motiveResource>;
export const motivePage = pageOf(motiveResource);
export const motivesQuery = pageQuery.extend({ 'filter[networkId]': z.string().max(64) });
