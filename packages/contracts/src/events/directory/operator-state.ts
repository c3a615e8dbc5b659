import { z } from 'zod';
import { operatorCodes } from '../../codes/index.js';
import { civilDateSchema } from '../shapes.js';

export const operatorStateSchema = z.object({
  code: z.enum(operatorCodes),
  label: z.string().max(120),
  /** First and last civil day on which it counts as a partner; no last day: still in force. */
  validFrom: civilDateSchema,
  validTo: civilDateSchema.nullable(),
});
export type OperatorState = z.infer<typeof operatorStateSchema>;

export const operatorExample: OperatorState = {
  code: 'CNAF',
  label: 'CNAF (allocations familiales)',
  validFrom: '2020-01-01',
  validTo: null,
};
