import { z } from 'zod';
import {
  channels,
  discretions,
  mostRequiredDocuments,
  motiveBookers,
  motiveBounds,
  operatorCodes,
  roomNeeds,
  themes,
} from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';

const whole = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().min(min).max(max);

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(2)
  .max(60);

/** What a network decides of a motive. Durations are whole minutes, the horizon whole days. */
export const motiveDetails = {
  label: z.string().trim().min(2).max(150),
  operatorCodes: z.array(z.enum(operatorCodes)).max(operatorCodes.length),
  procedureCodes: z.array(code).max(10),
  theme: z.enum(themes),
  durationMinutes: whole(motiveBounds.durationMinutes),
  /** Kept free after the appointment. */
  bufferMinutes: whole(motiveBounds.bufferMinutes),
  /** Distance of two starts; null: the duration. */
  stepMinutes: whole(motiveBounds.stepMinutes).nullable(),
  /** Between a prescriber's booking and the start. */
  minNoticeMinutes: whole(motiveBounds.minNoticeMinutes),
  /** How far ahead a prescriber may look. */
  horizonDays: whole(motiveBounds.horizonDays),
  channel: z.enum(channels),
  room: z.enum(roomNeeds),
  bookableBy: z.array(z.enum(motiveBookers)).min(1).max(motiveBookers.length),
  /** Of a workshop; null: one person at a time. */
  seats: whole(motiveBounds.seats).nullable(),
  /** Papers to bring, in French, in the order in which they are asked for. */
  requiredDocuments: z.array(z.string().trim().min(2).max(150)).max(mostRequiredDocuments),
  /** What is accepted at the booking. */
  rule: z.string().trim().min(2).max(600).nullable(),
  /** What is said once it is booked. */
  instructions: z.string().trim().min(2).max(1000).nullable(),
  /** The agent of last time is looked for first. */
  sameAgent: z.boolean(),
  discretion: z.enum(discretions),
};

/** A motive of a network's catalogue; `code` is unique in it. */
export const motiveResource = z
  .object({
    id: z.string(),
    networkId: z.string(),
    code: z.string(),
    ...motiveDetails,
    /** Version of the national set that it was taken from; null for a motive of the network's own. */
    nationalVersion: z.int().nullable(),
    /** Offered nowhere any more; appointments keep it. */
    withdrawn: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Motive' });
export type MotiveResource = z.infer<typeof motiveResource>;
export const motivePage = pageOf(motiveResource);

/** Those that are offered, unless `withdrawn` ones or `all` are asked for. */
export const motivesQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64),
  'filter[operatorCode]': z.enum(operatorCodes).optional(),
  'filter[state]': z.enum(['offered', 'withdrawn', 'all']).default('offered'),
});

/** A motive of the network's own. */
export const newMotive = z
  .strictObject({ networkId: z.string().max(64), code, ...motiveDetails })
  .meta({ id: 'NewMotive' });
export type NewMotive = z.infer<typeof newMotive>;

/** What is given replaces what was, as a new version. Needs `If-Match`. */
export const motiveChange = z
  .strictObject({ ...motiveDetails, withdrawn: z.boolean() })
  .partial()
  .meta({ id: 'MotiveChange' });
export type MotiveChange = z.infer<typeof motiveChange>;
