import { z } from 'zod';
import { operatorCodes } from '../../codes/index.js';
import { idSchema } from '../shapes.js';

/** A motive of a network's catalogue: what names it, and whether it is still offered. */
export const motiveStateSchema = z.object({
  id: idSchema,
  networkId: idSchema,
  code: z.string().min(2).max(60),
  label: z.string().max(150),
  operatorCodes: z.array(z.enum(operatorCodes)).max(operatorCodes.length),
  withdrawn: z.boolean(),
});
export type MotiveState = z.infer<typeof motiveStateSchema>;

export const motiveExample: MotiveState = {
  id: 'mot-1',
  networkId: 'net-1',
  code: 'cnaf-rsa',
  label: 'CAF : RSA',
  operatorCodes: ['CNAF'],
  withdrawn: false,
};
