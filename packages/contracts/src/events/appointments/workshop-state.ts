import { z } from 'zod';
import {
  channels,
  discretions,
  operatorCodes,
  themes,
  workshopBounds,
  workshopStatuses,
} from '../../codes/index.js';
import { civilDateSchema, idSchema, instantSchema } from '../shapes.js';

const { leaders, seats } = workshopBounds;

/** A workshop of one session, without anything about who takes part. */
export const workshopStateSchema = z.object({
  id: idSchema,
  networkId: idSchema,
  structureId: idSchema,
  motiveCode: z.string().max(60),
  procedureCodes: z.array(z.string().max(60)).max(10),
  operatorCodes: z.array(z.enum(operatorCodes)).max(13),
  theme: z.enum(themes),
  channel: z.enum(channels),
  discretion: z.enum(discretions),
  /** Members who lead it. */
  leaderIds: z.array(idSchema).min(leaders.min).max(leaders.max),
  startsAt: instantSchema,
  endsAt: instantSchema,
  /** Civil day of the start in the structure's zone. */
  localDay: civilDateSchema,
  durationMinutes: z.int().min(5).max(480),
  seats: z.int().min(seats.min).max(seats.max),
  /** Seats that somebody has. */
  taken: z.int().min(0).max(seats.max),
  status: z.enum(workshopStatuses),
});
export type WorkshopState = z.infer<typeof workshopStateSchema>;

export const workshopExample: WorkshopState = {
  id: 'wks-1',
  networkId: 'net-1',
  structureId: 'str-1',
  motiveCode: 'atelier-boite-mail',
  procedureCodes: [],
  operatorCodes: [],
  theme: 'housing',
  channel: 'on-site',
  discretion: 'visible',
  leaderIds: ['mem-1'],
  startsAt: '2026-11-24T13:00:00.000Z',
  endsAt: '2026-11-24T15:00:00.000Z',
  localDay: '2026-11-24',
  durationMinutes: 120,
  seats: 8,
  taken: 3,
  status: 'planned',
};
