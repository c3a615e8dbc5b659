import { z } from 'zod';

/** What every part reads from its environment. */
export const partConfigSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535),
  HOST: z.string().default('127.0.0.1'),
  /** Whose word counts for a caller's address and scheme: addresses, networks, or their names as `proxy-addr` has them. */
  TRUSTED_PROXIES: z.string().min(1).default('loopback'),
  NATS_URL: z.url({ protocol: /^(nats|tls)$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** File with this part's private ES256 JWK; its `kid` is the part's name. */
  SIGNING_KEY_FILE: z.string().min(1),
  /** File or http(s) address of the JWKS with every part's public key. */
  TRUSTED_KEYS: z.string().min(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Replicas of a stream: 1 embedded, 3 on a cluster. */
  STREAM_REPLICAS: z.coerce.number().int().min(1).max(5).default(1),
});
export type PartConfig = z.infer<typeof partConfigSchema>;

/** What every service with a database of its own reads from its environment; extend it in `src/config.ts`. */
export const serviceConfigSchema = partConfigSchema.extend({
  MONGODB_URL: z.string().regex(/^mongodb(\+srv)?:\/\/[^/]+\/[\w-]+/, {
    message: 'expected mongodb://host:port/database',
  }),
  DEMO_NETWORK: z.enum(['on', 'off']).default('off'),
});
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;

/** A wrong environment; its message is the one sentence for the person who starts the part. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError naming every wrong variable, without its value, which may be a secret. */
export function loadConfig<Schema extends z.ZodType>(
  part: string,
  schema: Schema,
  env: NodeJS.ProcessEnv = process.env,
): z.infer<Schema> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
  throw new ConfigError(`${part} cannot start, set in its environment: ${wrong.join(', ')}.`);
}
