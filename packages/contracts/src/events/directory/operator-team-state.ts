import { z } from 'zod';
import { identityFields, operatorCodes, usualIdentityFields } from '../../codes/index.js';
import { idSchema, zoneSchema } from '../shapes.js';

export const operatorTeamStateSchema = z.object({
  id: idSchema,
  operatorCode: z.enum(operatorCodes),
  name: z.string().max(200),
  departments: z.array(z.string().max(3)).max(110),
  /** Zone and department whose holidays its clock skips. */
  zone: zoneSchema,
  holidayDepartment: z.string().max(3),
  /** What it is shown of a person, and nothing else. */
  identityFields: z
    .array(z.enum(identityFields))
    .max(identityFields.length)
    .default([...usualIdentityFields]),
  /** What agents should know before they refer a case. */
  publicNote: z.string().max(1000).default(''),
  /** An ended team takes no new case; those it has stay. */
  active: z.boolean().default(true),
});
export type OperatorTeamState = z.infer<typeof operatorTeamStateSchema>;

export const operatorTeamExample: OperatorTeamState = {
  id: 'team-1',
  operatorCode: 'CNAF',
  name: 'CAF de démonstration',
  departments: ['01'],
  zone: 'Europe/Paris',
  holidayDepartment: '01',
  identityFields: ['surname', 'firstName', 'birthYear'],
  publicNote: 'Réponse habituelle sous deux jours ouvrés.',
  active: true,
};
