import { z } from 'zod';
import { blockages, urgencies } from '../../codes/index.js';
import { idSchema, instantSchema } from '../shapes.js';

/** A case as others may know it: codes and times only. */
export const caseStateSchema = z.object({
  id: idSchema,
  reference: z.string().max(20),
  networkId: idSchema,
  structureId: idSchema,
  authorId: idSchema,
  beneficiaryId: idSchema,
  mandateId: idSchema,
  procedureCode: z.string().max(60),
  blockageCode: z.enum(blockages),
  urgency: z.enum(urgencies),
  appointmentId: idSchema.nullable(),
  openedAt: instantSchema,
});
export type CaseState = z.infer<typeof caseStateSchema>;

export const caseExample: CaseState = {
  id: 'case-1',
  reference: 'D4MN-17',
  networkId: 'net-1',
  structureId: 'str-1',
  authorId: 'mem-1',
  beneficiaryId: 'ben-1',
  mandateId: 'man-1',
  procedureCode: 'rsa',
  blockageCode: 'payment-blocked',
  urgency: 'no-income',
  appointmentId: null,
  openedAt: '2026-11-23T09:00:00.000Z',
};
