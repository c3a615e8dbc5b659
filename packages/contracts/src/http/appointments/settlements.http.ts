import { z } from 'zod';
import { settlementCauses } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';
import { appointmentOutline } from './reassignments.http.js';

const id = z.string().min(1).max(64);

/** A coming appointment whose time was taken away, until it is handed over, moved or cancelled; id and version are the appointment's. */
export const settlementResource = appointmentOutline
  .extend({
    networkId: z.string(),
    /** `id`: of the absence or closure, `<structureId>:<day>` of a holiday, of the member who is suspended or has left the house. */
    causes: z.array(z.object({ kind: z.enum(settlementCauses), id: z.string() })),
    openedAt: z.iso.datetime(),
    /** Null for who sees neither person nor motive. */
    motiveCode: z.string().nullable(),
    motiveLabel: z.string().nullable(),
    beneficiaryId: z.string().nullable(),
  })
  .meta({ id: 'Settlement' });
export type SettlementResource = z.infer<typeof settlementResource>;
export const settlementPage = pageOf(settlementResource);

/** By start, of all that the caller sees to; of one house, one network or one cause when told. */
export const settlementsQuery = pageQuery.extend({
  'filter[structureId]': id.optional(),
  'filter[networkId]': id.optional(),
  'filter[causeId]': z.string().min(1).max(80).optional(),
});

/** What an absence or a closure would touch; nothing is written. */
export const timeOffPreview = z
  .object({
    /** All of them; `appointments` are the first 200, by start. */
    total: z.int(),
    appointments: z.array(appointmentOutline),
    /** Workshops, the first 200, by start: each is cancelled, and everybody told. */
    workshops: z.array(
      z.object({
        id: z.string(),
        motiveLabel: z.string(),
        startsAt: z.iso.datetime(),
        zone: z.string(),
        taken: z.int(),
      }),
    ),
    /** Slots held while somebody fills in the rest: they can no longer be booked. */
    holds: z.array(
      z.object({ memberId: z.string(), memberName: z.string(), startsAt: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'TimeOffPreview' });
export type TimeOffPreview = z.infer<typeof timeOffPreview>;
