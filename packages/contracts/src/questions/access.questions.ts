import { z } from 'zod';
import { grantSchema, idSchema, instantSchema } from '../events/index.js';
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

/** Is a mailed link to confirm an identity still good, or, with `confirmed`, take it up. */
export const accessIdentityLink = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['gateway'],
  summary: 'Whether a mailed link to confirm an identity is good; with `confirmed` it is taken up.',
  request: z.object({ token: z.string().min(1).max(300), confirmed: z.boolean() }),
  response: z.object({ state: z.enum(['open', 'linked', 'over']) }),
});

const apiClientInForce = z.object({
  clientId: idSchema,
  role: grantSchema.shape.role,
  grant: grantSchema,
});
const clientAnswer = z.object({ client: apiClientInForce.nullable() });

/** Is this the secret of a client in force? Asked once for each token. */
export const accessClientSecret = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['gateway'],
  summary:
    'The API client that a secret proves, with its role and grant; null when it proves none.',
  request: z.object({ clientId: idSchema, secret: z.string().min(1).max(200) }),
  response: clientAnswer,
});

/** What may this client do now? Asked again when the gateway's copy is older than 20 s. */
export const accessClient = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['gateway'],
  summary: 'The role and grant of an API client; null when unknown or revoked.',
  request: z.object({ clientId: idSchema }),
  response: clientAnswer,
});

/** What API clients have called since the last time; the directory keeps the last ones of each. */
export const accessClientCalls = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['gateway'],
  summary: 'Takes in the calls of API clients: method, route pattern and status, no value.',
  request: z.object({
    calls: z
      .array(
        z.object({
          /** The same call said again is kept once: an answer may be late. */
          id: idSchema,
          clientId: idSchema,
          at: instantSchema,
          method: z.string().max(10),
          route: z.string().max(200),
          status: z.int().min(100).max(599),
        }),
      )
      .min(1)
      .max(200),
  }),
  response: z.object({ kept: z.int() }),
});
