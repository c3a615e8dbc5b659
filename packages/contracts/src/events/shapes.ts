import { z } from 'zod';

/** Our own id: a UUIDv7 string, or a deterministic one in the demo network. */
export const idSchema = z.string().min(1).max(64);
export const instantSchema = z.iso.datetime();
export const civilDateSchema = z.iso.date();
/** IANA zone name, e.g. `Europe/Paris`. */
export const zoneSchema = z.string().min(3).max(64);
export const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export const hoursBlockSchema = z.object({ from: wallTimeSchema, to: wallTimeSchema });
/** Opening hours by ISO weekday (1 = Monday); `null`: unknown, which is not the same as closed (`[]`). */
export const weekHoursSchema = z
  .object({
    1: z.array(hoursBlockSchema).max(8),
    2: z.array(hoursBlockSchema).max(8),
    3: z.array(hoursBlockSchema).max(8),
    4: z.array(hoursBlockSchema).max(8),
    5: z.array(hoursBlockSchema).max(8),
    6: z.array(hoursBlockSchema).max(8),
    7: z.array(hoursBlockSchema).max(8),
  })
  .nullable();
export type WeekHours = z.infer<typeof weekHoursSchema>;
