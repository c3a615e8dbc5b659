import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastifySession from '@fastify/session';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import { EventTail, nextTraceparent, NatsLink, Questions, withContext } from '@maillage/messaging';
import { DomainErrorFilter, PartTokens, SigningKey, TrustedKeys } from '@maillage/service-kit';
import { AppModule, directoryOverNats } from './app.module.js';
import { collectLimits } from './collect/collect.controller.js';
import { publicOrigin, type GatewayConfig } from './config.js';
import { serveConsole } from './console/serve-console.js';
import { forwardEmbedded } from './forward/forward-embedded.js';
import { forwardToServices } from './forward/forward-to-services.js';
import { tokenSigner } from './forward/member-token.js';
import { LiveStreams } from './live/live-streams.js';
import { commonHeaders } from './security/headers.js';
import { originCheck } from './security/origin-check.js';
import { CurrentSession } from './session/current-session.js';
import { RedisSessionStore } from './session/redis-session-store.js';
import { cookieName, sessionLimits } from './session/session.js';

export interface Gateway {
  readonly app: NestFastifyApplication;
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** Bodies on their way to a service; attachments come with an issue of their own. */
const bodyLimitBytes = 1024 * 1024;

/** Puts the gateway together: session, rights, forwarding, live updates, console. */
export async function openGateway(config: GatewayConfig): Promise<Gateway> {
  const { origin, secure, port } = publicOrigin(config);
  const redis = openRedis(config.REDIS_URL);
  const nats = new NatsLink(config.NATS_URL, 'gateway');
  void nats.connected();
  const key = await SigningKey.fromFile(config.SIGNING_KEY_FILE);
  const tokens = new PartTokens(key, new TrustedKeys(config.TRUSTED_KEYS));
  const directory = directoryOverNats(new Questions('gateway', nats, tokens));
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: '127.0.0.1',
    genReqId: () => randomUUID(),
    keepAliveTimeout: 5000,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, directory, {
      redis: async () => (await redis.ping()) === 'PONG',
      nats: () => nats.live !== undefined,
    }),
    adapter,
    { bodyParser: false, bufferLogs: false },
  );
  app.useGlobalFilters(new DomainErrorFilter());
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  carryContext(fastify);
  fastify.addHook('onRequest', async (_request, reply) => commonHeaders(reply, secure));
  fastify.addHook('onRequest', originCheck(origin));
  await fastify.register(rateLimit, { global: true, ...rateOf(redis) });
  await fastify.register(fastifyCookie);
  await fastify.register(fastifySession, {
    secret: config.SESSION_SECRET,
    cookieName: cookieName(secure, port),
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: sessionLimits.idleMs },
    saveUninitialized: false,
    store: new RedisSessionStore(redis),
  });
  await forwardToServices(fastify, config, app.get(CurrentSession), tokenSigner(key));
  await forwardEmbedded(fastify, config);
  await serveConsole(fastify, config.CONSOLE_DIR);
  const streams = app.get(LiveStreams);
  const tail = new EventTail({
    link: nats,
    onEvent: (envelope) => streams.say(envelope),
    onReconnect: () => streams.readAgain(),
  });
  tail.start();
  return {
    app,
    listen: async () => {
      await app.init();
      await app.listen(config.PORT, config.HOST);
      new Logger('Gateway').log(`listening on ${String(config.PORT)} for ${origin}`);
    },
    close: async () => {
      const lastResort = setTimeout(() => process.exit(1), 10_000);
      lastResort.unref();
      await tail.stop();
      streams.closeAll();
      await app.close();
      await nats.close();
      redis.disconnect();
    },
  };
}

/** 600 requests a minute and address in all, far fewer for sign-in and reports. */
function rateOf(redis: Redis) {
  return {
    redis,
    nameSpace: 'gateway:rate:',
    skipOnError: true,
    timeWindow: 60_000,
    max: (request: { url: string }): number => {
      if (request.url.startsWith(collectLimits.path)) return collectLimits.perMinute;
      return request.url.startsWith('/api/session/sign-in') ? 30 : 6000;
    },
    keyGenerator: (request: { ip: string; url: string }): string => {
      const bucket = ['/collect', '/api/session/sign-in'].find((path) => request.url.startsWith(path));
      return `${request.ip}:${bucket ?? 'all'}`;
    },
  };
}

/** Everything that a request causes carries its correlation id and trace. */
function carryContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const incoming = request.headers.traceparent;
    void reply.header('x-correlation-id', request.id);
    withContext(
      {
        correlationId: request.id,
        actor: 'service:gateway',
        traceparent: nextTraceparent(typeof incoming === 'string' ? incoming : undefined),
      },
      done,
    );
  });
}

function openRedis(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(times * 200, 2000),
  });
  const logger = new Logger('Redis');
  redis.on('error', (error: Error) => logger.warn(error.message));
  return redis;
}
