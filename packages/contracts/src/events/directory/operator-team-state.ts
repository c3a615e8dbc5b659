import { z } from 'zod';
import { operatorCodes } from '../../codes/index.js';
import { idSchema, zoneSchema } from '../shapes.js';

export const operatorTeamStateSchema = z.object({
  id: idSchema,
  operatorCode: z.enum(operatorCodes),
  name: z.string().max(200),
  departments: z.array(z.string().max(3)).max(110),
  /** Zone and department whose holidays its clock skips. */
  zone: zoneSchema,
  holidayDepartment: z.string().max(3),
});
export type OperatorTeamState = z.infer<typeof operatorTeamStateSchema>;

export const operatorTeamExample: OperatorTeamState = {
  id: 'team-1',
  operatorCode: 'CNAF',
  name: 'CAF de démonstration',
  departments: ['01'],
  zone: 'Europe/Paris',
  holidayDepartment: '01',
};
