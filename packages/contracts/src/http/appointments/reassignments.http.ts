import { z } from 'zod';
import { pageOf, pageQuery } from '../list.js';

/** A coming appointment as those read it who see to it that somebody receives: neither person nor motive. */
export const appointmentToReassign = z
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
  .meta({ id: 'AppointmentToReassign' });
export type AppointmentToReassign = z.infer<typeof appointmentToReassign>;
export const appointmentToReassignPage = pageOf(appointmentToReassign);

/** Coming appointments with a suspended member, by start. */
export const appointmentsToReassignQuery = pageQuery.extend({
  'filter[networkId]': z.string().max(64).optional(),
});

/** Needs `If-Match`. Who receives from now on: an active member of the same house who is free at that time. */
export const appointmentReassignment = z
  .strictObject({ memberId: z.string().min(1).max(64) })
  .meta({ id: 'AppointmentReassignment' });
