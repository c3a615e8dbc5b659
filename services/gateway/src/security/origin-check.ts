import type { FastifyReply, FastifyRequest } from 'fastify';
import { serviceNames } from '@maillage/contracts/codes';
import { sendProblem } from '../problem.js';
import { bearerOf } from '../bearer.js';
import { routeOf } from '../route-of.js';
import { isSmsWebhook } from '../sms-webhook.js';

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

/** `/api/<service>/…`, where a client's token may stand in place of a session. */
const forwarded = new RegExp(`^/api/(${serviceNames.join('|')})/`);

/** Without a cookie there is nothing that a foreign page could borrow; with both, the request is refused later on. */
function isOfClient(request: FastifyRequest, route: string): boolean {
  return route === '/api/oauth/token' || (forwarded.test(route) && bearerOf(request) !== null);
}

/** Refuses writes of foreign pages under `/api` and at `/collect`; the provider's pages guard themselves. */
export function originCheck(origin: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const route = routeOf(request);
    const guarded = route.startsWith('/api/') || route.startsWith('/collect');
    if (!guarded || isOwnOrigin(request, origin) || isOfClient(request, route)) return;
    if (isSmsWebhook(request)) return;
    await sendProblem(request, reply, {
      status: 403,
      code: 'REQUEST.FOREIGN_ORIGIN',
      detail: 'A write must come from a page of this origin.',
    });
  };
}
