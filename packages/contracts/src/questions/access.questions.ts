import { z } from 'zod';
import { grantSchema, idSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

const signedInMember = z.object({
  memberId: idSchema,
  displayName: z.string().max(120),
  grants: z.array(grantSchema).max(100),
});

/** `invitation-over`: the invitation is used, expired or unknown. */
const refusals = z.enum(['unknown-identity', 'suspended', 'no-grant', 'invitation-over']);

/** Whom a refused member asks; only ever told to who proved to be that member. */
const helpSchema = z.object({
  /** Name of the structure or network. */
  place: z.string().max(200),
  person: z.string().max(120),
  email: z.string().max(320),
});
export type Help = z.infer<typeof helpSchema>;

/** Who is this identity, and what may they do? */
export const accessSignIn = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['gateway'],
  summary: 'Which member is this identity, with which grants, or why not.',
  request: z.object({
    issuer: z.string().max(300),
    subject: z.string().max(300),
    email: z.string().max(320).nullable(),
    /** Of the invitation that the sign-in was begun with. */
    invitationToken: z.string().min(1).max(300).optional(),
  }),
  response: z.union([
    z.object({ member: signedInMember, refused: z.null() }),
    z.object({ member: z.null(), refused: refusals, help: helpSchema.nullable() }),
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
