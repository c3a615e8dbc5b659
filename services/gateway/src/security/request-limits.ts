import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import { routeOf } from '../route-of.js';

const minute = 60_000;

/** Requests a minute and address: few for what anybody may reach without a session. */
const buckets = [
  { path: '/collect', max: 60 },
  // A whole network may sit behind one address and arrive at nine.
  { path: '/api/session/sign-in', max: 300 },
  // Who has been let in to sign in is not refused on the way back.
  { path: '/api/session/callback', max: 600 },
  { path: '/invitation', max: 60 },
  { path: '/confirm-identity', max: 60 },
  { path: '/api/session/confirm-identity', max: 60 },
  { path: '/api/oauth/token', max: 60 },
  { path: '/api/directory/v1/public/', max: 60 },
  // One operator tells what became of everybody's SMS.
  { path: '/api/directory/v1/sms/', max: 1200 },
] as const;
const everythingElse = 6000;

const bucketOf = (request: FastifyRequest) =>
  buckets.find(({ path }) => routeOf(request).startsWith(path) || request.url.startsWith(path));

/** Counted in Redis over all replicas; when it is away nobody is refused. */
export function requestLimits(redis: Redis): RateLimitPluginOptions {
  return {
    global: true,
    redis,
    nameSpace: 'gateway:rate:',
    skipOnError: true,
    timeWindow: minute,
    max: (request) => bucketOf(request)?.max ?? everythingElse,
    keyGenerator: (request) => `${request.ip}:${bucketOf(request)?.path ?? 'all'}`,
  };
}
