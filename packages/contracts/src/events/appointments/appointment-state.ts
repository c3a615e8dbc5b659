import { z } from 'zod';
import {
  appointmentStatuses,
  channels,
  discretions,
  operatorCodes,
  themes,
} from '../../codes/index.js';
import { civilDateSchema, idSchema, instantSchema } from '../shapes.js';

/** An appointment without anything that names the person: the id only. */
export const appointmentStateSchema = z.object({
  id: idSchema,
  reference: z.string().max(20),
  networkId: idSchema,
  structureId: idSchema,
  memberId: idSchema,
  beneficiaryId: idSchema,
  status: z.enum(appointmentStatuses),
  motiveCode: z.string().max(60),
  procedureCodes: z.array(z.string().max(60)).max(10),
  operatorCodes: z.array(z.enum(operatorCodes)).max(13),
  theme: z.enum(themes),
  channel: z.enum(channels),
  discretion: z.enum(discretions),
  startsAt: instantSchema,
  endsAt: instantSchema,
  /** Civil day of the start in the structure's zone. */
  localDay: civilDateSchema,
  durationMinutes: z.int().min(5).max(480),
  bookedAt: instantSchema,
  /** Member who booked. */
  bookedBy: idSchema,
});
export type AppointmentState = z.infer<typeof appointmentStateSchema>;

export const appointmentExample: AppointmentState = {
  id: 'apt-1',
  reference: 'K7QX-42',
  networkId: 'net-1',
  structureId: 'str-1',
  memberId: 'mem-1',
  beneficiaryId: 'ben-1',
  status: 'booked',
  motiveCode: 'cnaf-rsa',
  procedureCodes: ['rsa'],
  operatorCodes: ['CNAF'],
  theme: 'social-health',
  channel: 'on-site',
  discretion: 'visible',
  startsAt: '2026-11-24T08:00:00.000Z',
  endsAt: '2026-11-24T08:45:00.000Z',
  localDay: '2026-11-24',
  durationMinutes: 45,
  bookedAt: '2026-11-22T09:00:00.000Z',
  bookedBy: 'mem-1',
};
