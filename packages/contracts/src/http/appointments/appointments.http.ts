import { z } from 'zod';
import { appointmentStatuses, structureCancellationReasons } from '../../codes/index.js';
import { appointmentStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

export const newAppointment = z
  .strictObject({
    motiveCode: z.string().max(60),
    structureId: z.string().max(64),
    memberId: z.string().max(64),
    startsAt: z.iso.datetime(),
    beneficiaryId: z.string().max(64),
    /** The caller's own hold on this slot: it becomes the appointment. */
    holdId: z.string().max(64).optional(),
  })
  .meta({ id: 'NewAppointment' });
export type NewAppointment = z.infer<typeof newAppointment>;

export const appointmentResource = appointmentStateSchema
  .extend({
    motiveLabel: z.string(),
    requiredDocuments: z.array(z.string()),
    /** What is said once it is booked. */
    instructions: z.string().nullable(),
    memberName: z.string(),
    structureName: z.string(),
    /** Booked with a member who is suspended, and whom nobody could replace at that time. */
    toReassign: z.boolean(),
    zone: z.string(),
    version: z.int(),
    /** Who did what, when; newest last. */
    history: z.array(
      z.object({
        at: z.iso.datetime(),
        by: z.string(),
        from: z.enum(appointmentStatuses).nullable(),
        to: z.enum(appointmentStatuses),
      }),
    ),
  })
  .meta({ id: 'Appointment' });
export type AppointmentResource = z.infer<typeof appointmentResource>;
export const appointmentPage = pageOf(appointmentResource);

/** The day board of a structure (`structureId` + `day`), or what one booked oneself (`bookedByMe`). */
export const appointmentsQuery = pageQuery.extend({
  'filter[structureId]': z.string().max(64).optional(),
  'filter[day]': z.iso.date().optional(),
  'filter[bookedByMe]': z.enum(['true']).optional(),
  'filter[beneficiaryId]': z.string().max(64).optional(),
});

/** Needs `If-Match`. `reason` is required for, and only for, `cancelled-by-structure`. */
export const appointmentStatusChange = z
  .strictObject({
    status: z.enum(appointmentStatuses).exclude(['booked']),
    reason: z.enum(structureCancellationReasons).optional(),
  })
  .meta({ id: 'AppointmentStatusChange' });
export type AppointmentStatusChange = z.infer<typeof appointmentStatusChange>;
