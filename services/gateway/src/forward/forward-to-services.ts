import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceName } from '@maillage/contracts/codes';
import { largestListBytes } from '@maillage/contracts/http/directory';
import { DomainError, systemClock } from '@maillage/kernel';
import { currentContext, nextTraceparent } from '@maillage/messaging';
import { routeHeader } from '@maillage/service-kit';
import type { GatewayConfig } from '../config.js';
import { answerProblem } from '../answer-problem.js';
import { sendProblem } from '../problem.js';
import { routeOf } from '../route-of.js';
import { isSmsWebhook } from '../sms-webhook.js';
import type { ClientCallLog } from '../clients/ports/client-call-log.js';
import type { Admission } from './admission.js';

const readTimeoutMs = 30_000;
const answerMayFollowMs = 100;
/** As much as a service takes in: what is longer is refused here, before anything of it is sent on. */
const largestBodyBytes = 1024 * 1024;
/** What a caller may not say itself: who it is, and who it speaks for. */
const dropped = ['cookie', 'authorization', 'x-correlation-id', 'x-forwarded-for', 'forwarded'];

/** `/api/<service>/…` → the service, with a signed token in place of the cookie or of a client’s token. */
export async function forwardToServices(
  fastify: FastifyInstance,
  config: GatewayConfig,
  admission: Admission,
  log: ClientCallLog,
): Promise<void> {
  const upstreams: Record<ServiceName, string> = {
    directory: config.DIRECTORY_URL,
    appointments: config.APPOINTMENTS_URL,
    referrals: config.REFERRALS_URL,
    reporting: config.REPORTING_URL,
  };
  // A service may answer and then break the connection: the proxy tells of both.
  const answered = new WeakSet<object>();
  /** Told that the service does not answer: what it answers later is dropped. */
  const givenUp = new WeakSet<object>();
  /** Patterns of the routes that services answered at. */
  const patterns = new WeakMap<object, string>();
  await fastify.register(async (scope) => {
    scope.setErrorHandler(answerProblem);
    scope.addHook('onResponse', (request, reply, done) => {
      if (request.clientId !== undefined) {
        log.add({
          id: randomUUID(),
          clientId: request.clientId,
          at: systemClock.now().toISOString(),
          method: request.method,
          route: patterns.get(request) ?? routeOf(request),
          status: reply.statusCode,
        });
      }
      done();
    });
    for (const [service, upstream] of Object.entries(upstreams) as [ServiceName, string][]) {
      await scope.register(proxy, {
        upstream,
        prefix: `/api/${service}`,
        rewritePrefix: '',
        http: { requestOptions: { timeout: readTimeoutMs } },
        preHandler: (request, reply, done) => {
          admit(request, reply, service, admission).then(
            () => {
              if (!reply.sent) done();
            },
            (error: unknown) => {
              // A refusal that the caller did not wait for is over: nothing more can be said.
              if (!reply.raw.headersSent) done(error as Error);
            },
          );
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
            const { [routeHeader]: route, ...told } = headers;
            if (request) {
              answered.add(request);
              if (typeof route === 'string') patterns.set(request, `/api/${service}${route}`);
            }
            return told;
          },
          onResponse: (request, reply, answer) => {
            const { stream } = answer as unknown as { readonly stream: Readable };
            if (givenUp.has(request)) stream.destroy();
            else reply.send(stream);
          },
          onError: (reply, { error }) => {
            // A service that refuses before it has read all breaks the connection: its answer may be on its way.
            setTimeout(() => {
              if (answered.has(reply.request) || givenUp.has(reply.request)) return;
              givenUp.add(reply.request);
              const late = 'code' in error && error.code === 'FST_REPLY_FROM_TIMEOUT';
              void sendProblem(reply.request as FastifyRequest, reply as FastifyReply, {
                status: 503,
                code: late ? 'SERVICE.TOO_SLOW' : 'SERVICE.UNREACHABLE',
                detail: `The ${service} service does not answer at the moment; try again in a minute.`,
              });
            }, answerMayFollowMs);
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
  admission: Admission,
): Promise<void> {
  request.correlationId = currentContext()?.correlationId ?? request.id;
  const path = request.url.slice(`/api/${service}`.length).split('?')[0] ?? '';
  if (path === '/openapi.json' || path.startsWith('/v1/public/')) return;
  if (!path.startsWith('/v1/')) {
    await sendProblem(request, reply, {
      status: 404,
      code: 'REQUEST.NO_ROUTE',
      detail: 'There is nothing at this address.',
    });
    return;
  }
  const list = path === '/v1/structure-imports' && /^text\/csv\b/.test(typeOf(request));
  const largest = list ? largestListBytes : largestBodyBytes;
  if (Number(request.headers['content-length'] ?? 0) > largest) {
    await sendProblem(request, reply, {
      status: 413,
      code: 'REQUEST.TOO_LARGE',
      detail: `A request holds ${largest} bytes at most.`,
    });
    return;
  }
  if (isSmsWebhook(request)) return;
  try {
    await admission.admit(request, service);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.kind === 'too-many') void reply.header('retry-after', '60');
    if (error.kind === 'unauthenticated') void reply.header('www-authenticate', 'Bearer');
    await answerProblem(error, request, reply);
  }
}

const typeOf = ({ headers }: FastifyRequest): string => headers['content-type'] ?? '';

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
