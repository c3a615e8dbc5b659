import { z } from 'zod';
import { weekdays } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';

/** Houses that take appointments and where nobody receives from today on. */
export const missingOpeningResource = z
  .object({ id: z.string(), name: z.string(), commune: z.string() })
  .meta({ id: 'StructureWithoutOpening' });
export type MissingOpeningResource = z.infer<typeof missingOpeningResource>;
export const missingOpeningPage = pageOf(missingOpeningResource);
export const missingOpeningsQuery = pageQuery.extend({ 'filter[networkId]': z.string().max(64) });

/** Wall-clock time in steps of 5 minutes; 24:00 only as an end. */
export const fiveMinutes = z.string().regex(/^([01]\d|2[0-3]):[0-5][05]$|^24:00$/);
const id = z.string().min(1).max(64);
const day = z.iso.date();
const blocks = z
  .array(z.strictObject({ from: fiveMinutes, to: fiveMinutes }))
  .min(1)
  .max(12);

/** On which days it comes back; the last day is included, without one it goes on. */
export const recurrence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), firstDay: day }),
  z.strictObject({
    kind: z.literal('weekly'),
    firstDay: day,
    lastDay: day.optional(),
    everyWeeks: z.int().min(1).max(52),
    weekdays: z.array(z.literal(weekdays)).min(1).max(7),
  }),
  z.strictObject({
    kind: z.literal('monthly-by-weekday-rank'),
    firstDay: day,
    lastDay: day.optional(),
  }),
  z.strictObject({ kind: z.literal('monthly-by-day'), firstDay: day, lastDay: day.optional() }),
]);
export type RecurrenceResource = z.infer<typeof recurrence>;

/** A single date that differs; `blocks` of a moved or extra date replace those of the opening. */
export const openingException = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled'), date: day }),
  z.strictObject({ kind: z.literal('moved'), date: day, to: day, blocks: blocks.optional() }),
  z.strictObject({ kind: z.literal('extra'), date: day, blocks: blocks.optional() }),
]);

/** When somebody receives, where and for what: of one opening, or of several made at once. */
export const openingSettings = {
  /** Null: any room, or none. */
  roomId: id.nullable(),
  /** Where the bus is meanwhile. */
  stopId: id.nullable(),
  motiveCodes: z.array(z.string().min(1).max(60)).min(1).max(200),
  recurrence,
  blocks,
  exceptions: z.array(openingException).max(200),
};

export const newOpening = z
  .strictObject({
    structureId: id,
    memberId: id,
    ...openingSettings,
    roomId: openingSettings.roomId.default(null),
    stopId: openingSettings.stopId.default(null),
    exceptions: openingSettings.exceptions.default([]),
  })
  .meta({ id: 'NewOpening' });
export type NewOpening = z.infer<typeof newOpening>;

/** What is given replaces what was. Needs `If-Match`. */
export const openingChange = z
  .strictObject(openingSettings)
  .partial()
  .meta({ id: 'OpeningChange' });
export type OpeningChange = z.infer<typeof openingChange>;

/** Needs `If-Match`. The opening takes place on that day still, never after. */
export const openingEnd = z.strictObject({ lastDay: day }).meta({ id: 'OpeningEnd' });

export const openingResource = z
  .object({
    id: z.string(),
    version: z.int(),
    networkId: z.string(),
    structureId: z.string(),
    structureName: z.string(),
    zone: z.string(),
    memberId: z.string(),
    memberName: z.string(),
    /** The member belongs to an operator team and does not work at the house. */
    partner: z.boolean(),
    ...openingSettings,
    /** Just after a write: other openings of the member in that house at the same time, with their first such day. */
    overlaps: z.array(z.object({ openingId: z.string(), date: day })),
  })
  .meta({ id: 'Opening' });
export type OpeningResource = z.infer<typeof openingResource>;
export const openingPage = pageOf(openingResource);

/** One of structure, member, network; openings that may take place from `from` (else today) to `to`. */
export const openingsQuery = pageQuery.extend({
  'filter[structureId]': id.optional(),
  'filter[memberId]': id.optional(),
  'filter[networkId]': id.optional(),
  'filter[from]': day.optional(),
  'filter[to]': day.optional(),
});
