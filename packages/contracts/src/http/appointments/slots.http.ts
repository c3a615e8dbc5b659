import { z } from 'zod';
import { latitudeLongitude, pageOf } from '../list.js';

/**
 * One search over the network: `from` and `to` are civil days, both included, 31 at most. Slots of these days are
 * counted and listed; where there are none, the next one is looked for up to six months from today.
 */
export const slotsQuery = z.strictObject({
  networkId: z.string().max(64),
  motiveCode: z.string().max(60),
  from: z.iso.date(),
  to: z.iso.date(),
  structureId: z.string().max(64).optional(),
  /** Only these members, separated by commas. */
  memberId: z
    .string()
    .regex(/^[\w-]{1,64}(,[\w-]{1,64}){0,19}$/)
    .optional(),
  /** For whom it is: their agent of last time comes first where the motive asks for it. */
  beneficiaryId: z.string().max(64).optional(),
  /** `latitude,longitude` in WGS 84 degrees: distances are told from there. */
  near: latitudeLongitude.optional(),
  /** Kilometres around `near`. */
  radius: z.coerce.number().min(1).max(500).optional(),
  /** Slots to list of each structure; the others are counted only. */
  slots: z.coerce.number().int().min(0).max(200).default(20),
});

export const slotResource = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** The agent who would receive: that of last time for a motive with follow-up, else the least loaded that day, ties by id. */
  memberId: z.string(),
  memberName: z.string(),
  /** Why this agent, of those who are free then. */
  because: z.enum(['same-agent', 'only-one-free', 'least-loaded', 'lowest-id']),
});
export type SlotResource = z.infer<typeof slotResource>;

export const structureSlots = z
  .object({
    /** The structure's id. */
    id: z.string(),
    name: z.string(),
    commune: z.string(),
    zone: z.string(),
    /** From `near`, as the crow flies; null without it. */
    distanceKm: z.number().nullable(),
    /** The first of the window, or else the next after it. */
    nextSlot: slotResource.nullable(),
    /** Slots per civil day of the window. */
    days: z.array(z.object({ day: z.iso.date(), count: z.int() })),
    /** Slots of the window, the first ones. */
    slots: z.array(slotResource),
  })
  .meta({ id: 'StructureSlots' });
export type StructureSlots = z.infer<typeof structureSlots>;
export const slotsResponse = pageOf(structureSlots);
