import { z } from 'zod';
import { administrativeThemes, operatorCodes } from '../../codes/index.js';

export const procedureStateSchema = z.object({
  code: z.string().min(1).max(60),
  label: z.string().max(150),
  theme: z.enum(administrativeThemes),
  operatorCodes: z.array(z.enum(operatorCodes)).max(operatorCodes.length),
  /** Official page about it; https only. */
  link: z.string().max(500).nullable(),
  /** No new case or activity may point to it; those that do keep it. */
  withdrawn: z.boolean(),
});
export type ProcedureState = z.infer<typeof procedureStateSchema>;

export const procedureExample: ProcedureState = {
  code: 'rsa',
  label: 'RSA',
  theme: 'social-health',
  operatorCodes: ['CNAF', 'MSA'],
  link: 'https://www.service-public.fr/particuliers/vosdroits/N19775',
  withdrawn: false,
};
