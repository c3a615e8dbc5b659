import { z } from 'zod';
import { ageBands, disclosableFields, personLanguages, personNeeds } from '../codes/index.js';
import { civilDateSchema, idSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

const birthYear = z.int().min(1880).max(2100).nullable();
const text = z.string().max(254);

/**
 * Facts about a person for one reader, asked by the service that checked their right itself.
 * The reader is whom the token of the question is signed for (`act`); each answer is logged by the directory with them.
 * Nothing is stored by the asker.
 */
export const personsDisclose = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals', 'appointments'],
  summary: 'The asked facts about a beneficiary, for a reader whose right the asker has checked.',
  request: z
    .object({
      beneficiaryId: idSchema,
      fields: z.array(z.enum(disclosableFields)).min(1).max(disclosableFields.length),
      caseId: idSchema.optional(),
      appointmentId: idSchema.optional(),
    })
    .refine(({ caseId, appointmentId }) => caseId !== undefined || appointmentId !== undefined, {
      message: 'say for which case or appointment',
    }),
  response: z.object({
    /** The asked fields and no other; null when nobody is known under that id. */
    person: z
      .strictObject({
        surname: text.optional(),
        birthName: text.nullable().optional(),
        firstName: text.optional(),
        birthYear: birthYear.optional(),
        birthDate: civilDateSchema.nullable().optional(),
        phone: text.nullable().optional(),
        mail: text.nullable().optional(),
        communeInsee: text.nullable().optional(),
        language: z.enum(personLanguages).nullable().optional(),
        needs: z.array(z.enum(personNeeds)).optional(),
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

/** Is whoever opened a link the person it was sent to? The asker limits how often it may be tried. */
export const personsMatches = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals', 'appointments'],
  summary:
    'Whether three letters and a birth year are those of a beneficiary (yes or no, never which).',
  request: z.object({
    beneficiaryId: idSchema,
    /** The first three letters of the surname, or all of a shorter one. */
    letters: z.string().min(1).max(20),
    birthYear: z.int().min(1880).max(2100),
  }),
  response: z.object({ matches: z.boolean() }),
});

/** Does a text that goes to an operator name the person? */
export const personsContainsName = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals'],
  summary: 'Whether a text contains the surname, birth name or first name of a beneficiary.',
  request: z.object({ beneficiaryId: idSchema, text: z.string().max(10_000) }),
  response: z.object({ contains: z.boolean() }),
});

/** The person as a mandate names them, for the document they sign. */
export const personsMandateParty = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals'],
  summary: 'The identity of a beneficiary for the text of a mandate; logged with the mandate.',
  request: z.object({ beneficiaryId: idSchema, mandateId: idSchema }),
  response: z.object({
    party: z
      .strictObject({
        surname: text,
        birthName: text.nullable(),
        firstName: text,
        birthYear,
        birthDate: civilDateSchema.nullable(),
        communeInsee: text.nullable(),
      })
      .nullable(),
  }),
});

/** The two statistical facts that an activity keeps about a person. */
export const personsStatistics = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['reporting'],
  summary: 'Age band on a day and commune of residence of a beneficiary.',
  request: z.object({ beneficiaryId: idSchema, day: civilDateSchema }),
  response: z.object({ ageBand: z.enum(ageBands), communeInsee: z.string().max(5).nullable() }),
});
