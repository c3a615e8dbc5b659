import type { FastifyRequest } from 'fastify';

/** The route a request has met: its address may be written in other ways (`/%63ollect`). */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? request.url;
}
