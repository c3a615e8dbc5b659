import fastifyCookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastifySession from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SigningKey } from '@maillage/service-kit';
import { publicOrigin, type GatewayConfig } from './config.js';
import { serveConsole } from './console/serve-console.js';
import { ClientCallLog } from './clients/ports/client-call-log.js';
import { ClientLimit } from './clients/ports/client-limit.js';
import { ClientTokens } from './clients/ports/client-tokens.js';
import { Admission } from './forward/admission.js';
import { forwardEmbedded } from './forward/forward-embedded.js';
import { forwardToServices } from './forward/forward-to-services.js';
import { tokenSigner } from './forward/member-token.js';
import { commonHeaders, keptByNobody } from './security-headers.js';
import { originCheck } from './security/origin-check.js';
import { boundReports } from './security/report-size.js';
import { requestLimits } from './security/request-limits.js';
import { CurrentSession } from './session/ports/current-session.js';
import { RedisSessionStore } from './session/redis-session-store.js';
import { SessionRedis } from './session/ports/session-redis.js';
import { cookieName, sessionLimits } from './session/ports/session.js';

const largestFormBytes = 16 * 1024;

/** What stands in front of the controllers: origin, limits, session, forwarding, console. */
export async function prepareGateway(
  app: NestFastifyApplication,
  config: GatewayConfig,
): Promise<void> {
  const { origin, secure, port } = publicOrigin(config);
  const redis = app.get(SessionRedis).client;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (_request, reply) => commonHeaders(reply, secure));
  fastify.addHook('onRequest', async (request, reply) => keptByNobody(request, reply));
  fastify.addHook('onRequest', originCheck(origin));
  fastify.addHook('onRequest', boundReports);
  await fastify.register(rateLimit, requestLimits(redis));
  await fastify.register(fastifyCookie);
  await fastify.register(fastifySession, {
    secret: config.SESSION_SECRET,
    cookieName: cookieName(secure, port),
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: sessionLimits.idleMs },
    saveUninitialized: false,
    store: new RedisSessionStore(redis),
  });
  const admission = new Admission(
    cookieName(secure, port),
    app.get(CurrentSession),
    app.get(ClientTokens),
    app.get(ClientLimit),
    tokenSigner(app.get(SigningKey)),
  );
  await forwardToServices(fastify, config, admission, app.get(ClientCallLog));
  await forwardEmbedded(fastify, config);
  await serveConsole(fastify, config.CONSOLE_DIR);
  // How a client asks for a token. Source: RFC 6749 §4.4.2
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: largestFormBytes });
}
