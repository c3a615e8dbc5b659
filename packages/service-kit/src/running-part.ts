import { serviceNames, type PartName, type ServiceName } from '@maillage/contracts/codes';
import {
  JetStreamServer,
  NatsLink,
  OutboxRelay,
  QuestionServer,
  type ServiceTokens,
} from '@maillage/messaging';
import {
  Logger,
  type INestApplicationContext,
  type Type,
  type DynamicModule,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Connection } from 'mongoose';
import type { PartConfig } from './config.js';
import { createHttpAdapter, prepareHttp, readBodies } from './http-adapter.js';
import { JobWorkers } from './job-workers.js';
import { Measures } from './measures.js';
import { serveOpenApi } from './open-api.js';
import { createPino, PinoLogger } from './pino-logger.js';
import { prepareCollections } from './prepare-collections.js';
import { Readiness } from './readiness.js';
import { refuseUnguardedRoutes } from './guarded-routes.js';
import { Sweeper } from './sweeper.js';
import { SERVICE_TOKENS } from './tokens.js';

export interface StartOptions<Config extends PartConfig> {
  readonly name: PartName;
  readonly config: Config;
  readonly module: (config: Config) => Type | DynamicModule;
  /** Fastify plugins and the like, before routes are made. */
  readonly prepare?: (app: NestFastifyApplication, config: Config) => Promise<void>;
  /** After collections and indexes are there, before consumers start and the part is ready: the demo network. */
  readonly beforeReady?: (app: INestApplicationContext, config: Config) => Promise<void>;
}

/** A part that runs. */
export interface RunningPart {
  readonly app: NestFastifyApplication;
  /** Where it listens, e.g. `http://127.0.0.1:4101`. */
  readonly url: string;
  /** Finishes requests, drains consumers, stops the relay, closes connections. */
  close(): Promise<void>;
}

/** Starts a part in this process; `bootService` adds environment, signals and exit codes. */
export async function startPart<Config extends PartConfig>(
  options: StartOptions<Config>,
): Promise<RunningPart> {
  const { name, config } = options;
  const app = await NestFactory.create<NestFastifyApplication>(
    options.module(config),
    createHttpAdapter(config.TRUSTED_PROXIES),
    {
      logger: new PinoLogger(createPino(name, config.LOG_LEVEL)),
      abortOnError: false,
      // A signature covers a body as it was sent.
      rawBody: true,
      // See `readBodies`.
      bodyParser: false,
    },
  );
  try {
    await prepareHttp(app, name);
    await options.prepare?.(app, config);
    readBodies(app);
    const service = serviceNames.find((candidate) => candidate === name);
    if (service) await prepareService(app, service);
    refuseUnguardedRoutes(app);
    if (service) serveOpenApi(app, name);
    await app.init();
    await app.listen(config.PORT, config.HOST);
    const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    await options.beforeReady?.(app, config);
    if (service) await startService(app);
    app.get(Sweeper).start();
    app.get(Readiness).started();
    new Logger('Boot').log(`${name} is ready at ${url}`);
    return { app, url, close: () => closePart(app) };
  } catch (error) {
    await closePart(app).catch(() => undefined);
    throw error;
  }
}

/** Transports are bound before `init`, with hooks of their own run once. */
async function prepareService(app: NestFastifyApplication, service: ServiceName): Promise<void> {
  const link = app.get(NatsLink);
  const relay = app.get(OutboxRelay);
  const consumers = app.get(JetStreamServer);
  const connection = app.get<Connection>(getConnectionToken());
  const readiness = app.get(Readiness);
  const measures = app.get(Measures);
  readiness.require({ name: 'mongodb', ok: () => Number(connection.readyState) === 1 });
  readiness.require({ name: 'nats', ok: () => link.live !== undefined });
  const tokens = app.get<ServiceTokens>(SERVICE_TOKENS);
  app.connectMicroservice({ strategy: consumers });
  app.connectMicroservice({ strategy: new QuestionServer({ service, link, tokens }) });
  measures.add('outbox', () => relay.measure(new Date()));
  measures.add('consumers', () => consumers.measure());
  await prepareCollections(connection);
}

async function startService(app: NestFastifyApplication): Promise<void> {
  app.get(OutboxRelay).start();
  await app.startAllMicroservices();
  app.get(JobWorkers).start();
}

async function closePart(app: NestFastifyApplication): Promise<void> {
  app.get(Readiness).stopping();
  const link = app.get(NatsLink);
  await app.get(Sweeper).stop();
  await app.close();
  await link.close();
}
