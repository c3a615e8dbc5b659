import { z } from 'zod';
import { grantScopes, roles } from '../../codes/index.js';
import { grantSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

const id = z.string().min(1).max(64);

/** `expired`: pending, and its time is over; it may be sent again. */
export const invitationStates = ['pending', 'expired', 'accepted', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** A promise of one grant, mailed; not an account yet. */
export const invitationResource = z
  .object({
    id: z.string(),
    email: z.string(),
    displayName: z.string(),
    grant: grantSchema,
    state: z.enum(invitationStates),
    invitedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Invitation' });
export type InvitationResource = z.infer<typeof invitationResource>;
export const invitationPage = pageOf(invitationResource);
export const invitationsQuery = pageQuery.extend({
  'filter[state]': z.enum(invitationStates).optional(),
});

export const newInvitation = z
  .strictObject({
    email: z.email().max(254),
    displayName: z.string().trim().min(2).max(120),
    role: z.enum(roles),
    scope: z.enum(grantScopes),
    scopeId: id,
  })
  .meta({ id: 'NewInvitation' });
export type NewInvitation = z.infer<typeof newInvitation>;

/** The text of a list: a heading `courriel,nom,role,lieu`, then 500 lines at most. */
export const invitationList = z
  .strictObject({ csv: z.string().min(1).max(200_000) })
  .meta({ id: 'InvitationList' });

export const invitationVerdicts = [
  'valid',
  'duplicate',
  'unknown-place',
  'not-your-right',
  'bad-address',
  'unknown-role',
  'no-name',
] as const;
export type InvitationVerdict = (typeof invitationVerdicts)[number];

/** What becomes, or became, of each line; when applied, the valid ones were invited. */
export const invitationReview = z
  .object({
    valid: z.int(),
    lines: z.array(
      z.object({
        line: z.int(),
        email: z.string(),
        displayName: z.string(),
        role: z.string(),
        place: z.string(),
        verdict: z.enum(invitationVerdicts),
      }),
    ),
  })
  .meta({ id: 'InvitationReview' });
export type InvitationReview = z.infer<typeof invitationReview>;
