import { z } from 'zod';
import { apiClientRoles, apiClientScopes } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';

const role = z.enum([...apiClientRoles.structure, ...apiClientRoles.network]);

/** A program that uses the interface with the rights of one role on one scope. */
export const apiClientResource = z
  .object({
    id: z.string(),
    name: z.string(),
    role,
    scope: z.enum(apiClientScopes),
    scopeId: z.string(),
    /** The network, or that of the structure. */
    networkId: z.string(),
    createdAt: z.iso.datetime(),
    /** Null: in force. */
    revokedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'ApiClient' });
export type ApiClientResource = z.infer<typeof apiClientResource>;
export const apiClientPage = pageOf(apiClientResource);
export const apiClientsQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64).optional(),
});

/** `POST /v1/api-clients` */
export const newApiClient = z
  .strictObject({
    name: z.string().trim().min(2).max(80),
    role,
    scope: z.enum(apiClientScopes),
    scopeId: z.string().min(1).max(64),
  })
  .meta({ id: 'NewApiClient' });
export type NewApiClient = z.infer<typeof newApiClient>;

/** What was made; the secret is said this once, and is null when the same request is sent again. */
export const apiClientMade = apiClientResource
  .extend({ secret: z.string().nullable() })
  .meta({ id: 'ApiClientMade' });
export type ApiClientMade = z.infer<typeof apiClientMade>;

/** One use of the interface by a client. */
export const apiCallResource = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    method: z.string(),
    /** The pattern, e.g. `/api/directory/v1/structures/:id`: no value, no query. */
    route: z.string(),
    status: z.int(),
  })
  .meta({ id: 'ApiCall' });
export type ApiCallResource = z.infer<typeof apiCallResource>;
export const apiCallPage = pageOf(apiCallResource);
