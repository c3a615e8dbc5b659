import { serviceConfigSchema } from '@maillage/service-kit';
import { z } from 'zod';

export const configSchema = serviceConfigSchema.extend({
  /** Keys that seal the content of cases; losing the file loses the content. */
  VAULT_KEY_RING_FILE: z.string().min(1),
});
export type Config = z.infer<typeof configSchema>;
