import { z } from 'zod';
import { idSchema } from '../shapes.js';

/** Says that figures moved, not what they are: whoever may read them reads them again. */
export const quarterFiguresSchema = z.object({
  structureId: idSchema,
  /** e.g. `2026-Q4`. */
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
});
export type QuarterFigures = z.infer<typeof quarterFiguresSchema>;

export const quarterFiguresExample: QuarterFigures = { structureId: 'str-1', quarter: '2026-Q4' };
