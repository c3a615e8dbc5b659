import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { idSchema } from '../shapes.js';

export const motiveSubscriptionChangedV1 = defineEvent(
  'appointments.motive.subscription-changed.v1',
  'A structure offers a motive of its network, offers it otherwise, or no longer.',
  z.object({
    networkId: idSchema,
    structureId: idSchema,
    motiveCode: z.string().min(2).max(60),
    offered: z.boolean(),
  }),
  { networkId: 'net-1', structureId: 'str-1', motiveCode: 'cnaf-rsa', offered: true },
);
