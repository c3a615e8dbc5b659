import { z } from 'zod';
import {
  appointmentChanges,
  appointmentStatuses,
  forcedOverlapReasons,
  mostRequiredDocuments,
  structureCancellationReasons,
} from '../../codes/index.js';
import { appointmentStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

/** Only an agent or manager of the house may force, and says why; without a reason, or a reason without it: refused. */
const forcing = {
  /** Take the time although something overlaps it. */
  force: z.literal(true).optional(),
  forceReason: z.enum(forcedOverlapReasons).optional(),
};

export const newAppointment = z
  .strictObject({
    motiveCode: z.string().max(60),
    structureId: z.string().max(64),
    memberId: z.string().max(64),
    startsAt: z.iso.datetime(),
    beneficiaryId: z.string().max(64),
    /** The caller's own hold on this slot: it becomes the appointment. */
    holdId: z.string().max(64).optional(),
    ...forcing,
  })
  .meta({ id: 'NewAppointment' });
export type NewAppointment = z.infer<typeof newAppointment>;

/** Needs `If-Match`. Another time, another member, or another house of the network; the old time is free once it is got. */
export const appointmentMove = z
  .strictObject({
    /** The house it is in, unless it is said. */
    structureId: z.string().max(64).optional(),
    memberId: z.string().max(64),
    startsAt: z.iso.datetime(),
    holdId: z.string().max(64).optional(),
    ...forcing,
  })
  .meta({ id: 'AppointmentMove' });
export type AppointmentMove = z.infer<typeof appointmentMove>;

/** How an appointment stood before or after a change. */
const appointmentSituation = z.object({
  status: z.enum(appointmentStatuses),
  startsAt: z.iso.datetime(),
  memberName: z.string(),
  structureName: z.string(),
});

export const appointmentResource = appointmentStateSchema
  .extend({
    motiveLabel: z.string(),
    requiredDocuments: z.array(z.string()),
    /** Those of them that the person has brought, as far as somebody of the house has ticked. */
    papersSeen: z.array(z.string()),
    /** What is said once it is booked. */
    instructions: z.string().nullable(),
    memberName: z.string(),
    structureName: z.string(),
    /** Of the room it takes, as it was called when it was taken. */
    roomName: z.string().nullable(),
    /** Its time was taken away by an absence, a closure or a suspension: to be handed over, moved or cancelled. */
    toSettle: z.boolean(),
    zone: z.string(),
    /** Its time overlaps another, because somebody of the house wanted it. */
    forced: z.boolean(),
    /** Of one that the house cancelled. */
    cancellationReason: z.enum(structureCancellationReasons).nullable(),
    version: z.int(),
    /** Who did what, when, and how it stood before and after; newest last. */
    history: z.array(
      z.object({
        at: z.iso.datetime(),
        by: z.string(),
        what: z.enum(appointmentChanges),
        before: appointmentSituation.nullable(),
        after: appointmentSituation,
        forceReason: z.enum(forcedOverlapReasons).nullable(),
        /** The papers that are ticked since; null where the change is about something else. */
        papers: z.array(z.string()).nullable(),
        /** The reference that it had before; null where the change is about something else. */
        formerReference: z.string().nullable(),
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

/** Needs `If-Match`. All that are ticked from now on, of the papers that the appointment asks for. */
export const papersSeen = z
  .strictObject({ papersSeen: z.array(z.string().max(200)).max(mostRequiredDocuments) })
  .meta({ id: 'PapersSeen' });
export type PapersSeen = z.infer<typeof papersSeen>;
