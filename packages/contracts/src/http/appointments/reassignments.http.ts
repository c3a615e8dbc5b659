import { z } from 'zod';

/** A coming appointment as those read it who see to it that somebody receives: neither person nor motive. */
export const appointmentOutline = z
  .object({
    id: z.string(),
    reference: z.string(),
    structureId: z.string(),
    structureName: z.string(),
    startsAt: z.iso.datetime(),
    durationMinutes: z.int(),
    zone: z.string(),
    memberId: z.string(),
    memberName: z.string(),
    version: z.int(),
  })
  .meta({ id: 'AppointmentOutline' });
export type AppointmentOutline = z.infer<typeof appointmentOutline>;

/** Needs `If-Match`. Who receives from now on: an active member of the same house who is free at that time. */
export const appointmentReassignment = z
  .strictObject({ memberId: z.string().min(1).max(64) })
  .meta({ id: 'AppointmentReassignment' });

/** Who could receive at the time of an appointment, by openings, absences, closures and what is taken; by name. */
export const freeColleagues = z
  .object({
    data: z.array(
      z.object({ memberId: z.string(), memberName: z.string(), roomId: z.string().nullable() }),
    ),
  })
  .meta({ id: 'FreeColleagues' });
export type FreeColleagues = z.infer<typeof freeColleagues>;
