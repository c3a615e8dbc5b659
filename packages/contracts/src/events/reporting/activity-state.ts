import { z } from 'zod';
import {
  activityKinds,
  activityOutcomes,
  activityStatuses,
  channels,
  operatorCodes,
  supportLevels,
  themes,
} from '../../codes/index.js';
import { civilDateSchema, idSchema } from '../shapes.js';

export const activityStateSchema = z.object({
  id: idSchema,
  networkId: idSchema,
  structureId: idSchema,
  memberId: idSchema,
  status: z.enum(activityStatuses),
  kind: z.enum(activityKinds),
  localDay: civilDateSchema,
  durationMinutes: z.int().min(1).max(720),
  channel: z.enum(channels),
  operatorCodes: z.array(z.enum(operatorCodes)).max(13),
  theme: z.enum(themes),
  procedureCode: z.string().max(60).nullable(),
  supportLevel: z.enum(supportLevels),
  outcome: z.enum(activityOutcomes),
  appointmentId: idSchema.nullable(),
});
export type ActivityState = z.infer<typeof activityStateSchema>;

export const activityExample: ActivityState = {
  id: 'act-1',
  networkId: 'net-1',
  structureId: 'str-1',
  memberId: 'mem-1',
  status: 'to-confirm',
  kind: 'request',
  localDay: '2026-11-24',
  durationMinutes: 45,
  channel: 'on-site',
  operatorCodes: ['CNAF'],
  theme: 'social-health',
  procedureCode: 'rsa',
  supportLevel: 'procedure-support',
  outcome: 'unknown',
  appointmentId: 'apt-1',
};
