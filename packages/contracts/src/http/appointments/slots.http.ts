import { z } from 'zod';
import { pageOf } from '../list.js';

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
