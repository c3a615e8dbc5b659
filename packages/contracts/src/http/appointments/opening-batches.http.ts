import { z } from 'zod';
import { plannedTimeHindrances } from '../../codes/index.js';
import { openingSettings } from './openings.http.js';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const of = { structureId: id, memberIds: z.array(id).min(1).max(15) };

/** One opening for several members, or a period of theirs once more: all of it, or nothing. */
export const newOpeningBatch = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('create'),
      ...of,
      ...openingSettings,
      roomId: openingSettings.roomId.default(null),
      stopId: openingSettings.stopId.default(null),
      exceptions: openingSettings.exceptions.default([]),
    }),
    z.strictObject({
      kind: z.literal('copy'),
      ...of,
      /** The period, both days included, 366 days at most. */
      from: day,
      to: day,
      /** The day on which `from` comes back: whole weeks before or after it. */
      firstDay: day,
    }),
  ])
  .meta({ id: 'NewOpeningBatch' });
export type NewOpeningBatch = z.infer<typeof newOpeningBatch>;

/** What a batch would make; nothing is written. */
export const openingBatchPreview = z
  .object({
    members: z.array(
      z.object({
        memberId: z.string(),
        /** Empty: nobody of the house. */
        memberName: z.string(),
        /** Openings that would be made. */
        openings: z.int(),
        /** Why nothing can be made: a code as in the refusals of openings, and the first day of it. */
        refusal: z.object({ code: z.string(), date: day.nullable() }).nullable(),
      }),
    ),
    /** Times of the first six weeks, by date and time; 500 at most. */
    times: z.array(
      z.object({
        date: day,
        from: z.string(),
        to: z.string(),
        memberId: z.string(),
        memberName: z.string(),
        hindrance: z.enum(plannedTimeHindrances).nullable(),
      }),
    ),
    /** The last day of those six weeks; null when nothing takes place. */
    until: day.nullable(),
  })
  .meta({ id: 'OpeningBatchPreview' });
export type OpeningBatchPreview = z.infer<typeof openingBatchPreview>;

/** Openings made at once. It can be taken back, with `If-Match`, until one of them is changed, or for 30 days. */
export const openingBatchResource = z
  .object({
    id: z.string(),
    version: z.int(),
    structureId: z.string(),
    madeAt: z.iso.datetime(),
    openingIds: z.array(z.string()),
  })
  .meta({ id: 'OpeningBatch' });
export type OpeningBatchResource = z.infer<typeof openingBatchResource>;
