import { z } from 'zod';
import { roles } from '../../codes/index.js';
import { grantSchema } from '../../events/index.js';

/** `GET /api/session`: who is signed in, in which role. 401 when nobody is. */
export const sessionResource = z
  .object({
    memberId: z.string(),
    displayName: z.string(),
    /** The active role; its grants are active together. */
    role: z.enum(roles),
    roles: z.array(z.enum(roles)).min(1),
    grants: z.array(grantSchema),
    expiresAt: z.iso.datetime(),
    demonstration: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionResource = z.infer<typeof sessionResource>;

/** `PUT /api/session/role` */
export const roleChoice = z.strictObject({ role: z.enum(roles) }).meta({ id: 'RoleChoice' });

/** `GET /api/live`: one server-sent event per fact that the session may see; the console reads again. */
export const liveNotice = z
  .object({ type: z.string(), id: z.string(), version: z.int() })
  .meta({ id: 'LiveNotice' });
export type LiveNotice = z.infer<typeof liveNotice>;

/** `GET /api/session/own`: where the member is signed in. */
export const ownSessionResource = z
  .object({
    /** Names it, and opens nothing. */
    id: z.string(),
    device: z.string(),
    signedInAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });
export type OwnSessionResource = z.infer<typeof ownSessionResource>;
