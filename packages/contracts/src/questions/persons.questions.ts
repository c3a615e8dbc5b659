import { z } from 'zod';
import { ageBands } from '../codes/index.js';
import { civilDateSchema, idSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

/**
 * Names for a reader of an operator team, asked by the service that checked their right itself.
 * Each answer is logged by the directory. Nothing is stored by the asker.
 */
export const personsDisclose = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals', 'appointments'],
  summary: 'The name of a beneficiary, for a reader whose right the asker has checked.',
  request: z.object({
    beneficiaryId: idSchema,
    reader: z.string().max(80),
    caseId: idSchema.optional(),
    appointmentId: idSchema.optional(),
  }),
  response: z.object({
    person: z
      .object({
        surname: z.string(),
        firstName: z.string(),
        birthYear: z.int().min(1880).max(2100).nullable(),
      })
      .nullable(),
  }),
});

/** Does this beneficiary belong to that network? Asked before an appointment or a mandate is made. */
export const personsBelong = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals', 'appointments'],
  summary: 'Whether a beneficiary is known in a network.',
  request: z.object({ beneficiaryId: idSchema, networkId: idSchema }),
  response: z.object({ known: z.boolean() }),
});

/** The two statistical facts that an activity keeps about a person. */
export const personsStatistics = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['reporting'],
  summary: 'Age band on a day and commune of residence of a beneficiary.',
  request: z.object({ beneficiaryId: idSchema, day: civilDateSchema }),
  response: z.object({ ageBand: z.enum(ageBands), communeInsee: z.string().max(5).nullable() }),
});
