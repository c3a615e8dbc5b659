import { z } from 'zod';

/** RFC 9457 problem details, as every refusal is said. `code` is stable; the console translates it. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.string(),
    detail: z.string(),
    correlationId: z.string(),
    /** On 400: where the body or query is wrong. */
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
