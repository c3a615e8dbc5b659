import { z } from 'zod';
import { mandateChannels, operatorCodes } from '../../codes/index.js';
import { idSchema, instantSchema } from '../shapes.js';

export const mandateStateSchema = z.object({
  id: idSchema,
  networkId: idSchema,
  structureId: idSchema,
  beneficiaryId: idSchema,
  operatorCodes: z.array(z.enum(operatorCodes)).min(1).max(13),
  channel: z.enum(mandateChannels),
  givenAt: instantSchema,
  /** Null: until the case ends. */
  expiresAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
});
export type MandateState = z.infer<typeof mandateStateSchema>;

export const mandateExample: MandateState = {
  id: 'man-1',
  networkId: 'net-1',
  structureId: 'str-1',
  beneficiaryId: 'ben-1',
  operatorCodes: ['CNAF', 'CNAV'],
  channel: 'paper-signed',
  givenAt: '2026-11-23T08:55:00.000Z',
  expiresAt: '2027-05-24T08:55:00.000Z',
  revokedAt: null,
};
