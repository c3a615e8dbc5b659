import { z } from 'zod';
import { grantSchema, idSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

const signedInMember = z.object({
  memberId: idSchema,
  displayName: z.string().max(120),
  grants: z.array(grantSchema).max(100),
});

const refusals = z.enum(['unknown-identity', 'suspended', 'no-grant']);

/** Who is this identity, and what may they do? */
export const accessSignIn = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['gateway'],
  summary: 'Which member is this identity, with which grants, or why not.',
  request: z.object({
    issuer: z.string().max(300),
    subject: z.string().max(300),
    email: z.string().max(320).nullable(),
  }),
  response: z.union([
    z.object({ member: signedInMember, refused: z.null() }),
    z.object({ member: z.null(), refused: refusals }),
  ]),
});

/** What may this member do now? Asked again when the session's copy is older than 30 s. */
export const accessGrants = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['gateway'],
  summary: 'The present grants of a member; null when unknown or suspended.',
  request: z.object({ memberId: idSchema }),
  response: z.object({ member: signedInMember.nullable() }),
});
