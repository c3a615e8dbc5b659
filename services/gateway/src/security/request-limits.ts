import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { Redis } from 'ioredis';

const minute = 60_000;

/** Requests a minute and address: few for what anybody may reach without a session. */
const buckets = [
  { path: '/collect', max: 60 },
  { path: '/api/session/sign-in', max: 60 },
  { path: '/api/session/callback', max: 60 },
] as const;
const everythingElse = 6000;

const bucketOf = (url: string) => buckets.find(({ path }) => url.startsWith(path));

/** Counted in Redis over all replicas; when it is away nobody is refused. */
export function requestLimits(redis: Redis): RateLimitPluginOptions {
  return {
    global: true,
    redis,
    nameSpace: 'gateway:rate:',
    skipOnError: true,
    timeWindow: minute,
    max: (request) => bucketOf(request.url)?.max ?? everythingElse,
    keyGenerator: (request) => `${request.ip}:${bucketOf(request.url)?.path ?? 'all'}`,
  };
}
