import { z } from 'zod';
import { grantScopes, roles } from '../../codes/index.js';
import { idSchema } from '../shapes.js';

export const grantSchema = z.object({
  role: z.enum(roles),
  scope: z.enum(grantScopes),
  /** Id of the structure, network, hub or team; `nation` for the nation. */
  scopeId: idSchema,
  /** Networks the scope stands for: a structure's one, a hub's several, none for a team or the nation. */
  networkIds: z.array(idSchema).max(110),
});
export type GrantState = z.infer<typeof grantSchema>;

/** A professional: display name only, no contact. */
export const memberStateSchema = z.object({
  id: idSchema,
  displayName: z.string().max(120),
  grants: z.array(grantSchema).max(100),
  suspended: z.boolean(),
  /** Who took over the work of a suspended member; null: nobody, or not suspended. */
  handedOverTo: idSchema.nullable().default(null),
});
export type MemberState = z.infer<typeof memberStateSchema>;

export const memberExample: MemberState = {
  id: 'mem-1',
  displayName: 'Camille Démonstration',
  grants: [{ role: 'agent', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] }],
  suspended: false,
  handedOverTo: null,
};
