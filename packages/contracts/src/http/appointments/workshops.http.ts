import { z } from 'zod';
import {
  appointmentStatuses,
  structureCancellationReasons,
  settlementCauses,
  workshopBounds as bounds,
  workshopRoomStates,
} from '../../codes/index.js';
import { workshopStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

const id = z.string().min(1).max(64);

/** A workshop of one session: its motive, which has seats, says how long it takes. */
export const newWorkshop = z
  .strictObject({
    structureId: id,
    motiveCode: z.string().min(2).max(60),
    leaderIds: z.array(id).min(bounds.leaders.min).max(bounds.leaders.max),
    startsAt: z.iso.datetime(),
    /** Those of the motive unless told. */
    seats: z.int().min(bounds.seats.min).max(bounds.seats.max).optional(),
    /** A room of the house. */
    roomId: id.nullable().default(null),
    /** Where it takes place when that is not the house. */
    place: z.string().trim().min(2).max(bounds.placeLength).nullable().default(null),
  })
  .meta({ id: 'NewWorkshop' });
export type NewWorkshop = z.infer<typeof newWorkshop>;

export const workshopResource = workshopStateSchema
  .extend({
    version: z.int(),
    motiveLabel: z.string(),
    structureName: z.string(),
    leaderNames: z.array(z.string()),
    roomId: z.string().nullable(),
    roomName: z.string().nullable(),
    place: z.string().nullable(),
    zone: z.string(),
    /** Seats that nobody has. */
    left: z.int(),
    /** Papers to bring. */
    requiredDocuments: z.array(z.string()),
    cancellationReason: z.enum(structureCancellationReasons).nullable(),
    /** Whether the caller sees who takes part, and keeps the attendance. */
    mine: z.boolean(),
    /** What takes its time away, for who settles it: it is cancelled then, and everybody told. */
    causes: z.array(z.enum(settlementCauses)),
  })
  .meta({ id: 'Workshop' });
export type WorkshopResource = z.infer<typeof workshopResource>;
export const workshopPage = pageOf(workshopResource);

/**
 * Of one house or of a network, from `from` (today unless told), by start. `only`: coming ones whose time was taken away,
 * or those that are over and not closed yet, whatever the day; of who sees to them.
 */
export const workshopsQuery = pageQuery.extend({
  'filter[structureId]': id.optional(),
  'filter[networkId]': id.optional(),
  'filter[from]': z.iso.date().optional(),
  'filter[only]': z.enum(['to-settle', 'to-close']).optional(),
});

/** Whether the rooms of a house are free for a workshop of a motive that begins then. */
export const workshopRoomsQuery = z.strictObject({
  structureId: id,
  motiveCode: z.string().min(2).max(60),
  startsAt: z.iso.datetime(),
});
export const workshopRooms = z
  .object({
    data: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** Persons at once. */
        capacity: z.int(),
        state: z.enum(workshopRoomStates),
      }),
    ),
  })
  .meta({ id: 'WorkshopRooms' });
export type WorkshopRooms = z.infer<typeof workshopRooms>;

/** Needs `If-Match`. */
export const workshopCancellation = z
  .strictObject({ reason: z.enum(structureCancellationReasons) })
  .meta({ id: 'WorkshopCancellation' });
export type WorkshopCancellation = z.infer<typeof workshopCancellation>;

/** Who takes part in one workshop, in the order in which they were registered. */
export const seatsQuery = pageQuery.extend({ 'filter[workshopId]': id });

export const newSeat = z
  .strictObject({ workshopId: id, beneficiaryId: id })
  .meta({ id: 'NewSeat' });
export type NewSeat = z.infer<typeof newSeat>;

/** Needs the `If-Match` of the seat. `cancelled-by-beneficiary` gives the seat back. */
export const seatStatusChange = z
  .strictObject({
    status: z.enum(appointmentStatuses).exclude(['cancelled-by-structure']),
  })
  .meta({ id: 'SeatStatusChange' });
export type SeatStatusChange = z.infer<typeof seatStatusChange>;

export const seatResource = z
  .object({
    id: z.string(),
    version: z.int(),
    workshopId: z.string(),
    beneficiaryId: z.string(),
    reference: z.string(),
    status: z.enum(appointmentStatuses),
    takenAt: z.iso.datetime(),
    takenBy: z.string(),
  })
  .meta({ id: 'Seat' });
export type SeatResource = z.infer<typeof seatResource>;
export const seatPage = pageOf(seatResource);
