import { z } from 'zod';
import { grantScopes, memberStandings, roles } from '../../codes/index.js';
import { memberStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

const id = z.string().min(1).max(64);

export const memberResource = memberStateSchema
  .extend({
    email: z.string(),
    /** Null: never signed in. */
    lastSignInAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Member' });
export type MemberResource = z.infer<typeof memberResource>;
export const memberPage = pageOf(memberResource);

/** `q`: beginnings of words of the name; accents and case ignored. */
export const membersQuery = pageQuery.extend({
  'filter[networkId]': id.optional(),
  'filter[structureId]': id.optional(),
  'filter[teamId]': id.optional(),
  'filter[role]': z.enum(roles).optional(),
  'filter[state]': z.enum(memberStandings).optional(),
  'filter[q]': z.string().trim().min(1).max(80).optional(),
});

/** Needs `If-Match`. */
export const memberChange = z
  .strictObject({ displayName: z.string().trim().min(2).max(120) })
  .meta({ id: 'MemberChange' });

/** A role on a place; the networks it stands for are derived. */
export const wantedGrant = z
  .strictObject({ role: z.enum(roles), scope: z.enum(grantScopes), scopeId: id })
  .meta({ id: 'WantedGrant' });
export type WantedGrant = z.infer<typeof wantedGrant>;

/** Which grant of a member: no two of one role are on the same place. */
export const grantKey = z.strictObject({ id, role: id, scopeId: id });

/** Needs `If-Match`. Without a successor, cases stay with their house and legs go back to their team. */
export const suspension = z.strictObject({ successorId: id.nullable() }).meta({ id: 'Suspension' });

/** What a suspension would hand over; null: the service that knows did not answer. */
export const heldWork = z
  .object({
    cases: z.int().nullable(),
    legs: z.int().nullable(),
    /** Coming ones. */
    appointments: z.int().nullable(),
  })
  .meta({ id: 'HeldWork' });
export type HeldWork = z.infer<typeof heldWork>;
