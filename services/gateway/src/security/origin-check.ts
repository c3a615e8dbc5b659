import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem.js';
import { routeOf } from './route-of.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write must come from our own pages: a cookie alone does not prove it. */
export function isOwnOrigin(
  request: { method: string; headers: FastifyRequest['headers'] },
  origin: string,
): boolean {
  if (safe.has(request.method)) return true;
  const said = request.headers.origin;
  if (said !== undefined) return said === origin;
  return request.headers['sec-fetch-site'] === 'same-origin';
}

/** Refuses writes of foreign pages under `/api` and at `/collect`; the provider's pages guard themselves. */
export function originCheck(origin: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const route = routeOf(request);
    const guarded = route.startsWith('/api/') || route.startsWith('/collect');
    if (!guarded || isOwnOrigin(request, origin)) return;
    await sendProblem(request, reply, {
      status: 403,
      code: 'REQUEST.FOREIGN_ORIGIN',
      detail: 'A write must come from a page of this origin.',
    });
  };
}
