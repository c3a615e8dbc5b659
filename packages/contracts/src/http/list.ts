import { z } from 'zod';

/** A bounded page: `page.after` is the cursor of the next one, null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    data: z.array(item),
    page: z.object({ after: z.string().nullable() }),
  });
}

/** Query of every list, with the query-string names themselves; a name that is not known is refused. */
export const pageQuery = z.strictObject({
  'page[size]': z.coerce.number().int().min(1).max(200).default(50),
  'page[after]': z.string().max(200).optional(),
});

/** `latitude,longitude` in WGS 84 degrees. */
export const latitudeLongitude = z.string().regex(/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?$/);
