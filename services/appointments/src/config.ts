import { serviceConfigSchema } from '@maillage/service-kit';
import type { z } from 'zod';

export const configSchema = serviceConfigSchema;
export type Config = z.infer<typeof configSchema>;
