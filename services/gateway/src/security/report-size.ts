import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem.js';
import { routeOf } from '../route-of.js';

const limitBytes = 64 * 1024;

/** A report of a console says its length, and is 64 kB at most: nobody needs a session to send one. */
export async function boundReports(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method !== 'POST' || !routeOf(request).startsWith('/collect')) return;
  const length = Number(request.headers['content-length']);
  if (Number.isInteger(length) && length <= limitBytes) return;
  await sendProblem(request, reply, {
    status: 413,
    code: 'COLLECT.TOO_LARGE',
    detail: `A report says its length, and is ${String(limitBytes)} bytes at most.`,
  });
}
