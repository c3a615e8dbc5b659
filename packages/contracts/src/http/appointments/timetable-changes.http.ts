import { z } from 'zod';
import { pageOf } from '../list.js';

/** Who set what, newest first. `before` is null for what was made, `after` for what was removed. */
export const timetableChangeResource = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'TimetableChange' });
export type TimetableChangeResource = z.infer<typeof timetableChangeResource>;
export const timetableChangePage = pageOf(timetableChangeResource);
