import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import {
  metricsRegistry,
  nextTraceparent,
  requestContext,
  type RequestContext,
} from '@maillage/messaging';
import { Logger } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Histogram } from 'prom-client';
import { readJson, unsupported } from './json-body.js';
import { problemOf } from './problem.js';
import { refuseUnsoundInput } from './sound-input.js';

/** Header in which the gateway and clients carry the correlation id. */
export const correlationHeader = 'x-correlation-id';

/** Header in which a part says the pattern of the route that it answered at, for the log of API clients. */
export const routeHeader = 'x-maillage-route';

const seconds = new Histogram({
  name: 'maillage_http_request_duration_seconds',
  help: 'Time of HTTP requests, by route pattern and status',
  labelNames: ['part', 'method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metricsRegistry],
});

const largestBodyBytes = 1024 * 1024;
/** Longer than any part is ever too busy to see that the other has hung up, and sends into a closed connection. */
const keepAliveMs = 60_000;
/** A body that comes slower is no longer waited for. */
const requestTimeoutMs = 120_000;
const problemType = 'application/problem+json';
const statusOfParserError: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Fastify as every part uses it. */
export function createHttpAdapter(trustedProxies = 'loopback'): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: largestBodyBytes,
    keepAliveTimeout: keepAliveMs,
    requestTimeout: requestTimeoutMs,
    logger: false,
    trustProxy: trustedProxies,
    frameworkErrors: answerProblem,
    clientErrorHandler: answerNoHttp,
    routerOptions: { querystringParser: parseQuery },
  });
}

const contexts = new WeakMap<FastifyRequest, RequestContext>();
const correlationShape = /^[\w-]{8,64}$/;

/** Security headers, request context, metrics, one log line per request, and an exit that idle sockets cannot delay. */
export async function prepareHttp(app: NestFastifyApplication, part: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const logger = new Logger('Http');
  let closing = false;
  await app.register(helmet, { contentSecurityPolicy: false });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const given = request.headers[correlationHeader];
    const traceparent = request.headers['traceparent'];
    const context: RequestContext = {
      correlationId:
        typeof given === 'string' && correlationShape.test(given) ? given : randomUUID(),
      actor: `service:${part}`,
      traceparent: nextTraceparent(typeof traceparent === 'string' ? traceparent : undefined),
    };
    contexts.set(request, context);
    requestContext.run(context, done);
  });
  fastify.addHook('preParsing', (request, _reply, _body, done) => {
    const packed = (request.headers['content-encoding'] ?? 'identity') !== 'identity';
    done(packed ? unsupported('a body is taken as it is: send no Content-Encoding') : null);
  });
  // Reading a body leaves the asynchronous context of the request's first hook.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const checked = (): void => done(unsoundnessOf(request));
    const context = contexts.get(request);
    if (context) requestContext.run(context, checked);
    else checked();
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const context = contexts.get(request);
    if (context) void reply.header(correlationHeader, context.correlationId);
    // Inside only: the gateway keeps it from those it answers.
    void reply.header(routeHeader, request.routeOptions.url ?? 'none');
    if (closing) void reply.header('connection', 'close');
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { part, method: request.method, route, status: String(reply.statusCode) };
    seconds.observe(labels, reply.elapsedTime / 1000);
    const context = contexts.get(request);
    const line = `${request.method} ${route} ${labels.status} ${reply.elapsedTime.toFixed(0)} ms`;
    if (context) requestContext.run(context, () => logger.debug(line));
    done();
  });
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
}

/** Parts read JSON, and no form, which any page could send; after whatever else a part takes is told. */
export function readBodies(app: NestFastifyApplication): void {
  app.useBodyParser('application/json', { bodyLimit: largestBodyBytes }, readJson);
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
}

function unsoundnessOf({ body, query }: FastifyRequest): Error | undefined {
  try {
    refuseUnsoundInput(query);
    refuseUnsoundInput(body);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Refusals that come before any route is known leave as problem details too. */
function answerProblem(error: Error, _request: unknown, reply: FastifyReply): void {
  const problem = problemOf(error, randomUUID());
  void reply.code(problem.status).type(problemType).send(problem);
}

/** What is no HTTP: headers that are too large, or not to be read. */
function answerNoHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = statusOfParserError[error.code ?? ''] ?? 400;
  const refusal = Object.assign(new Error('this is not an HTTP request'), { statusCode: status });
  const body = JSON.stringify(problemOf(refusal, randomUUID()));
  const headers = `Content-Length: ${Buffer.byteLength(body)}\r\nContent-Type: ${problemType}`;
  if (socket.writable) {
    socket.write(`HTTP/1.1 ${status} Refused\r\n${headers}\r\nConnection: close\r\n\r\n${body}`);
  }
  socket.destroySoon();
}

type Query = Record<string, string | string[]>;

/** Names are taken literally (`page[size]`); a name given more than once is a list. No prototype to pollute. */
export function parseQuery(text: string): Query {
  const query = Object.create(null) as Query;
  for (const [name, value] of new URLSearchParams(text)) {
    const present = query[name];
    if (present === undefined) query[name] = value;
    else if (Array.isArray(present)) present.push(value);
    else query[name] = [present, value];
  }
  return query;
}
