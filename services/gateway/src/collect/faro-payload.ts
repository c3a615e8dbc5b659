import { z } from 'zod';

const bounded = z.string().max(20_000);

/** What grafana/faro-web-sdk posts, as far as it is used here. Unknown parts are dropped, not passed on. */
export const faroPayload = z.object({
  meta: z
    .object({
      app: z.object({ name: bounded.optional(), version: bounded.optional() }).optional(),
      page: z.object({ url: bounded.optional() }).optional(),
      browser: z
        .object({
          name: bounded.optional(),
          version: bounded.optional(),
          mobile: z.boolean().optional(),
        })
        .optional(),
    })
    .optional(),
  exceptions: z
    .array(
      z.object({
        type: bounded.optional(),
        value: bounded.optional(),
        timestamp: bounded.optional(),
        stacktrace: z
          .object({
            frames: z
              .array(
                z.object({
                  filename: bounded.optional(),
                  function: bounded.optional(),
                  lineno: z.number().optional(),
                  colno: z.number().optional(),
                }),
              )
              .max(100)
              .optional(),
          })
          .optional(),
      }),
    )
    .max(50)
    .optional(),
  measurements: z
    .array(
      z.object({
        type: bounded.optional(),
        timestamp: bounded.optional(),
        values: z.record(z.string().max(60), z.number()),
      }),
    )
    .max(100)
    .optional(),
});
export type FaroPayload = z.infer<typeof faroPayload>;
