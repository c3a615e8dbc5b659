import { serviceConfigSchema } from '@maillage/service-kit';
import type { z } from 'zod';

export const configSchema = serviceConfigSchema;
export type ReportingConfig = z.infer<typeof configSchema>;
