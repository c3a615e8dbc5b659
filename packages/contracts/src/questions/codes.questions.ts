import { z } from 'zod';
import { codePurposes } from '../codes/index.js';
import { idSchema, instantSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

const proof = z.object({
  beneficiaryId: idSchema,
  purpose: z.enum(codePurposes),
  /** What the code is for, e.g. the mandate: a code proves nothing else. */
  subjectId: idSchema,
});

/** Sends a person a code of six digits that lives 10 minutes; it takes the place of an earlier one for the same. */
export const codesSend = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals'],
  summary: 'Sends a one-time code to a beneficiary by SMS, or by mail when there is no mobile.',
  request: proof,
  response: z.union([
    z.object({
      channel: z.enum(['sms', 'mail']),
      expiresAt: instantSchema,
      refused: z.null(),
    }),
    z.object({
      channel: z.null(),
      expiresAt: z.null(),
      /** `unknown`: no such person; `too-many`: asked too often, wait. */
      refused: z.enum(['unknown', 'no-contact', 'too-many']),
    }),
  ]),
});

/** Is this the code that the person was sent? Right once; five tries for each code. */
export const codesVerify = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['referrals'],
  summary: 'Whether a one-time code is right; a right one is used up.',
  request: proof.extend({ code: z.string().regex(/^\d{6}$/) }),
  response: z.object({ outcome: z.enum(['right', 'wrong', 'expired', 'used-up']) }),
});
