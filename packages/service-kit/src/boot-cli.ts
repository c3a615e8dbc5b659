import { NatsLink } from '@maillage/messaging';
import type { PartName } from '@maillage/contracts/codes';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { z } from 'zod';
import { fail } from './boot-service.js';
import { loadConfig, type PartConfig } from './config.js';
import { createPino, PinoLogger } from './pino-logger.js';
import { prepareCollections } from './prepare-collections.js';

/** As much of a commander `Command` as is needed here. */
export interface Program {
  parseAsync(argv: readonly string[]): Promise<unknown>;
}

export interface CliOptions<Schema extends z.ZodType<PartConfig>> {
  readonly name: PartName;
  readonly configSchema: Schema;
  readonly module: (config: z.infer<Schema>) => Type | DynamicModule;
  /** The commands; use cases come from `app.get(…)`. */
  readonly program: (app: INestApplicationContext, config: z.infer<Schema>) => Program;
}

/**
 * `src/cli.ts` of a service: the same module without HTTP, consumers, relay and workers. Facts that a command
 * appends to the outbox are published by the running service. Logs go to stderr from level warn.
 */
export async function bootCli<Schema extends z.ZodType<PartConfig>>(
  options: CliOptions<Schema>,
): Promise<void> {
  try {
    const config = loadConfig(options.name, options.configSchema);
    const app = await NestFactory.createApplicationContext(options.module(config), {
      logger: new PinoLogger(createPino(options.name, 'warn', process.stderr)),
      abortOnError: false,
    });
    try {
      const connection = app.get<Connection>(getConnectionToken(), { strict: false });
      await prepareCollections(connection);
      await options.program(app, config).parseAsync(process.argv);
    } finally {
      const link = app.get(NatsLink);
      await app.close();
      await link.close();
    }
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    fail(options.name, error);
  }
}
