import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import rateLimit from '@fastify/rate-limit';
import { testRedisUrl } from '@maillage/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import { requestLimits } from './request-limits.js';

let redis: Redis;
let door: FastifyInstance;
beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  door = fastify();
  await door.register(rateLimit, requestLimits(redis));
  for (const url of ['/api/session/sign-in', '/api/session/callback']) door.get(url, () => 'in');
});
afterAll(async () => {
  await door.close();
  redis.disconnect();
});

const statusesOf = async (times: number, url: string, remoteAddress: string) => {
  const answers = await Promise.all(
    Array.from({ length: times }, () => door.inject({ url, remoteAddress })),
  );
  return answers.map(({ statusCode }) => statusCode);
};

describe('sign-ins from one address', () => {
  it('are refused beyond 300 a minute, those from elsewhere are not', async () => {
    const tried = await statusesOf(310, '/api/session/sign-in', '203.0.113.1');
    expect(tried.filter((status) => status === 429)).toHaveLength(10);
    expect(await statusesOf(1, '/api/session/sign-in', '203.0.113.2')).toEqual([200]);
  });

  it('find their way back although no other is let in', async () => {
    await statusesOf(310, '/api/session/sign-in', '203.0.113.3');
    const back = await statusesOf(310, '/api/session/callback', '203.0.113.3');
    expect(new Set(back)).toEqual(new Set([200]));
  });
});
