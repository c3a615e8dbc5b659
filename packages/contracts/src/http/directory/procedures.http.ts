import { z } from 'zod';
import { administrativeThemes, operatorCodes } from '../../codes/index.js';
import { procedureStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

/** A procedure of the national catalogue as it stands; `id` is its code. */
export const procedureResource = procedureStateSchema
  .omit({ code: true })
  .extend({ id: z.string(), version: z.int() })
  .meta({ id: 'Procedure' });
export type ProcedureResource = z.infer<typeof procedureResource>;
export const procedurePage = pageOf(procedureResource);

export const proceduresQuery = pageQuery.extend({
  /** Words of the label or of the code; accents and case ignored. */
  'filter[q]': z.string().trim().max(80).optional(),
  'filter[theme]': z.enum(administrativeThemes).optional(),
  'filter[operatorCode]': z.enum(operatorCodes).optional(),
  'filter[state]': z.enum(['offered', 'withdrawn']).optional(),
});

const details = {
  label: z.string().trim().min(2).max(150),
  theme: z.enum(administrativeThemes),
  operatorCodes: z.array(z.enum(operatorCodes)).max(operatorCodes.length),
  /** Official page: https only. */
  link: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain })
    .max(500)
    .nullable(),
};

export const newProcedure = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .min(2)
      .max(60),
    ...details,
  })
  .meta({ id: 'NewProcedure' });
export type NewProcedure = z.infer<typeof newProcedure>;

/** What is given replaces what was, as a new version. Needs `If-Match`. */
export const procedureChange = z
  .strictObject({ ...details, withdrawn: z.boolean() })
  .partial()
  .meta({ id: 'ProcedureChange' });
export type ProcedureChange = z.infer<typeof procedureChange>;

/** One version as it was saved; the author's name is null where it cannot be read, or for the first catalogue. */
export const procedureVersionResource = procedureResource
  .extend({
    /** `<code>:<version>` */
    id: z.string(),
    savedAt: z.iso.datetime(),
    authorName: z.string().nullable(),
  })
  .meta({ id: 'ProcedureVersion' });
export type ProcedureVersionResource = z.infer<typeof procedureVersionResource>;
export const procedureVersionPage = pageOf(procedureVersionResource);
