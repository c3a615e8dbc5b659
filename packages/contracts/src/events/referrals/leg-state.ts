import { z } from 'zod';
import { blockages, legStatuses, operatorCodes, outcomes } from '../../codes/index.js';
import { idSchema, instantSchema } from '../shapes.js';

/** A leg as others may know it: codes and times, no text, no identity. */
export const legStateSchema = z.object({
  id: idSchema,
  caseId: idSchema,
  caseReference: z.string().max(20),
  networkId: idSchema,
  structureId: idSchema,
  teamId: idSchema,
  operatorCode: z.enum(operatorCodes),
  procedureCode: z.string().max(60),
  blockageCode: z.enum(blockages),
  status: z.enum(legStatuses),
  assigneeId: idSchema.nullable(),
  outcome: z.enum(outcomes).nullable(),
  openedAt: instantSchema,
  /** First-response deadline, or the news deadline once in progress; null when final. */
  dueAt: instantSchema.nullable(),
  firstResponseAt: instantSchema.nullable(),
  /** Elapsed business time from opening to first response, in hundredths of a business day. */
  firstResponseHundredths: z.int().min(0).nullable(),
  resolvedAt: instantSchema.nullable(),
  resolutionHundredths: z.int().min(0).nullable(),
});
export type LegState = z.infer<typeof legStateSchema>;

export const legExample: LegState = {
  id: 'leg-1',
  caseId: 'case-1',
  caseReference: 'D4MN-17',
  networkId: 'net-1',
  structureId: 'str-1',
  teamId: 'team-1',
  operatorCode: 'CNAF',
  procedureCode: 'rsa',
  blockageCode: 'payment-blocked',
  status: 'pending',
  assigneeId: null,
  outcome: null,
  openedAt: '2026-11-23T09:00:00.000Z',
  dueAt: '2026-11-26T09:00:00.000Z',
  firstResponseAt: null,
  firstResponseHundredths: null,
  resolvedAt: null,
  resolutionHundredths: null,
};
