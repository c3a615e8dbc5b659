import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceName } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import { currentContext, nextTraceparent } from '@maillage/messaging';
import type { GatewayConfig } from '../config.js';
import { answerProblem } from '../answer-problem.js';
import { sendProblem } from '../problem.js';
import type { CurrentSession } from '../session/ports/current-session.js';
import type { TokenSigner } from './member-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    correlationId?: string;
    /** Signed token for the service that the request goes to. */
    serviceToken?: string;
  }
}

const readTimeoutMs = 30_000;
/** As much as a service takes in: what is longer is refused here, before anything of it is sent on. */
const largestBodyBytes = 1024 * 1024;
/** What a caller may not say itself: who it is, and who it speaks for. */
const dropped = ['cookie', 'authorization', 'x-correlation-id', 'x-forwarded-for', 'forwarded'];

/** `/api/<service>/…` → the service, with a signed token in place of the cookie. */
export async function forwardToServices(
  fastify: FastifyInstance,
  config: GatewayConfig,
  current: CurrentSession,
  sign: TokenSigner,
): Promise<void> {
  const upstreams: Record<ServiceName, string> = {
    directory: config.DIRECTORY_URL,
    appointments: config.APPOINTMENTS_URL,
    referrals: config.REFERRALS_URL,
    reporting: config.REPORTING_URL,
  };
  // A service may answer and then break the connection: the proxy tells of both.
  const answered = new WeakSet<object>();
  await fastify.register(async (scope) => {
    scope.setErrorHandler(answerProblem);
    for (const [service, upstream] of Object.entries(upstreams) as [ServiceName, string][]) {
      await scope.register(proxy, {
        upstream,
        prefix: `/api/${service}`,
        rewritePrefix: '',
        http: { requestOptions: { timeout: readTimeoutMs } },
        preHandler: (request, reply, done) => {
          admit(request, reply, service, current, sign).then(() => {
            if (!reply.sent) done();
          }, done);
        },
        replyOptions: {
          rewriteRequestHeaders: (request, headers) => ({
            ...Object.fromEntries(
              Object.entries(headers).filter(([name]) => !dropped.includes(name)),
            ),
            ...(request.serviceToken ? { authorization: `Bearer ${request.serviceToken}` } : {}),
            'x-correlation-id': request.correlationId ?? 'none',
            'x-forwarded-for': request.ip,
            traceparent: nextTraceparent(
              currentContext()?.traceparent ?? header(headers.traceparent),
            ),
          }),
          rewriteHeaders: (headers, request) => {
            if (request) answered.add(request);
            return headers;
          },
          onError: (reply, { error }) => {
            if (answered.has(reply.request)) return;
            const late = 'code' in error && error.code === 'FST_REPLY_FROM_TIMEOUT';
            void sendProblem(reply.request as FastifyRequest, reply as FastifyReply, {
              status: 503,
              code: late ? 'SERVICE.TOO_SLOW' : 'SERVICE.UNREACHABLE',
              detail: `The ${service} service does not answer at the moment; try again in a minute.`,
            });
          },
        },
      });
    }
  });
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  service: ServiceName,
  current: CurrentSession,
  sign: TokenSigner,
): Promise<void> {
  request.correlationId = currentContext()?.correlationId ?? request.id;
  const path = request.url.slice(`/api/${service}`.length).split('?')[0] ?? '';
  if (path === '/openapi.json') return;
  if (!path.startsWith('/v1/')) {
    await sendProblem(request, reply, {
      status: 404,
      code: 'REQUEST.NO_ROUTE',
      detail: 'There is nothing at this address.',
    });
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) > largestBodyBytes) {
    await sendProblem(request, reply, {
      status: 413,
      code: 'REQUEST.TOO_LARGE',
      detail: `A request holds ${largestBodyBytes} bytes at most.`,
    });
    return;
  }
  try {
    const session = await current.of(request);
    if (session) {
      request.serviceToken = await sign(session, service, request.correlationId ?? 'none');
      return;
    }
    await sendProblem(request, reply, {
      status: 401,
      code: 'SESSION.SIGNED_OUT',
      detail: 'Nobody is signed in; sign in first.',
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await sendProblem(request, reply, { status: 503, code: error.code, detail: error.message });
  }
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
