import { z } from 'zod';
import {
  appointmentStatuses,
  channels,
  operatorCodes,
  structureCancellationReasons,
  themes,
} from '../../codes/index.js';
import { appointmentStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

export const motiveResource = z
  .object({
    /** The code, unique in the network. */
    id: z.string(),
    networkId: z.string(),
    label: z.string(),
    durationMinutes: z.int(),
    bufferMinutes: z.int(),
    stepMinutes: z.int(),
    operatorCodes: z.array(z.enum(operatorCodes)),
    procedureCodes: z.array(z.string()),
    theme: z.enum(themes),
    channel: z.enum(channels),
    requiredDocuments: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Motive' });
export type MotiveResource = z.infer<typeof motiveResource>;
export const motivePage = pageOf(motiveResource);
export const motivesQuery = pageQuery.extend({ 'filter[networkId]': z.string().max(64) });

/** Houses that take appointments and where nobody receives from today on. */
export const missingOpeningResource = z
  .object({ id: z.string(), name: z.string(), commune: z.string() })
  .meta({ id: 'StructureWithoutOpening' });
export type MissingOpeningResource = z.infer<typeof missingOpeningResource>;
export const missingOpeningPage = pageOf(missingOpeningResource);
export const missingOpeningsQuery = pageQuery.extend({ 'filter[networkId]': z.string().max(64) });

/** One search over the network: `from` and `to` are civil days, both included, 31 at most. */
export const slotsQuery = z.strictObject({
  networkId: z.string().max(64),
  motiveCode: z.string().max(60),
  from: z.iso.date(),
  to: z.iso.date(),
  structureId: z.string().max(64).optional(),
});

export const slotResource = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** The agent who would receive: the least loaded that day, ties by id. */
  memberId: z.string(),
  memberName: z.string(),
});
export type SlotResource = z.infer<typeof slotResource>;

export const structureSlots = z
  .object({
    /** The structure's id. */
    id: z.string(),
    name: z.string(),
    commune: z.string(),
    zone: z.string(),
    nextSlot: slotResource.nullable(),
    /** Slots per civil day of the window. */
    days: z.array(z.object({ day: z.iso.date(), count: z.int() })),
    /** Slots of the window, the first 200. */
    slots: z.array(slotResource),
  })
  .meta({ id: 'StructureSlots' });
export type StructureSlots = z.infer<typeof structureSlots>;
export const slotsResponse = pageOf(structureSlots);

export const newAppointment = z
  .strictObject({
    motiveCode: z.string().max(60),
    structureId: z.string().max(64),
    memberId: z.string().max(64),
    startsAt: z.iso.datetime(),
    beneficiaryId: z.string().max(64),
  })
  .meta({ id: 'NewAppointment' });
export type NewAppointment = z.infer<typeof newAppointment>;

export const appointmentResource = appointmentStateSchema
  .extend({
    motiveLabel: z.string(),
    requiredDocuments: z.array(z.string()),
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
