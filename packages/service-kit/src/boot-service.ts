import type { PartName } from '@maillage/contracts/codes';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { ConfigError, loadConfig, type PartConfig } from './config.js';
import { startPart, type RunningPart } from './running-part.js';

export interface BootOptions<Schema extends z.ZodType<PartConfig>> {
  readonly name: PartName;
  readonly configSchema: Schema;
  readonly module: (config: z.infer<Schema>) => Type | DynamicModule;
  /** Fastify plugins and the like, before routes are made. */
  readonly prepare?: (app: NestFastifyApplication, config: z.infer<Schema>) => Promise<void>;
  /** Before consumers start and the part is ready: the demo network. */
  readonly beforeReady?: (app: INestApplicationContext, config: z.infer<Schema>) => Promise<void>;
}

/** When a shutdown hangs on something that never answers. */
const exitAfterMs = 15_000;

/**
 * `src/main.ts` of a part: reads the environment, starts, and ends in order on SIGTERM and SIGINT.
 * A wrong environment is one sentence on stderr and exit code 1.
 */
export async function bootService<Schema extends z.ZodType<PartConfig>>(
  options: BootOptions<Schema>,
): Promise<void> {
  let running: RunningPart | undefined;
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), exitAfterMs).unref();
    void (running?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => fail(options.name, error),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('unhandledRejection', (error) => fail(options.name, error));
  try {
    const { configSchema, ...rest } = options;
    const config = loadConfig(options.name, configSchema);
    running = await startPart({ ...rest, config });
  } catch (error) {
    fail(options.name, error);
  }
}

/** One sentence for a person; the stack only of a defect. */
export function fail(name: string, error: unknown): never {
  const text =
    error instanceof ConfigError
      ? error.message
      : `${name} ends: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
