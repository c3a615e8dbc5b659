import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testRedisUrl } from '@maillage/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import { RedisSessionStore } from './redis-session-store.js';
import type { PendingSignIn } from './ports/session.js';

const begun = (returnTo: string): PendingSignIn => {
  return { state: 's', nonce: 'n', codeVerifier: 'v', returnTo };
};

describe('a session in Redis', () => {
  let redis: Redis;
  let app: FastifyInstance;
  let passing: () => void = () => undefined;

  beforeAll(async () => {
    redis = new Redis(testRedisUrl());
    app = fastify();
    await app.register(fastifyCookie);
    await app.register(fastifySession, {
      secret: randomUUID().repeat(2),
      cookieName: 'session',
      cookie: { path: '/', secure: false, maxAge: 60_000 },
      saveUninitialized: false,
      store: new RedisSessionStore(redis),
    });
    app.get('/begin/:to', (request) => {
      request.session.pending = begun((request.params as { to: string }).to);
      return {};
    });
    app.get('/read', (request) => ({ to: request.session.pending?.returnTo ?? null }));
    app.get('/slow', async () => {
      await new Promise<void>((resolve) => (passing = resolve));
      return {};
    });
    app.get('/slow-change', async (request) => {
      await new Promise<void>((resolve) => (passing = resolve));
      request.session.pending = begun('late');
      return {};
    });
    app.get('/end', async (request) => {
      await request.session.destroy();
      return {};
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
  });

  afterAll(async () => {
    await app.close();
    redis.disconnect();
  });

  const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie } });

  async function begin(): Promise<string> {
    const answer = await get('/begin/first');
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  }

  /** Runs `meanwhile` while a request that began before it is on its way. */
  async function around(url: string, cookie: string, meanwhile: string): Promise<void> {
    passing = () => undefined;
    const idle = passing;
    const slow = get(url, cookie).then();
    while (passing === idle) await new Promise((resolve) => setImmediate(resolve));
    await get(meanwhile, cookie);
    passing();
    await slow;
  }

  it('is there for the next request', async () => {
    const cookie = await begin();
    expect((await get('/read', cookie)).json()).toEqual({ to: 'first' });
  });

  it.each(['/slow', '/slow-change'])(
    'does not come back after its end with a request that began before (%s)',
    async (url) => {
      const cookie = await begin();
      await around(url, cookie, '/end');
      expect((await get('/read', cookie)).json()).toEqual({ to: null });
    },
  );

  it('keeps a change that another request saw nothing of', async () => {
    const cookie = await begin();
    await around('/slow', cookie, '/begin/second');
    expect((await get('/read', cookie)).json()).toEqual({ to: 'second' });
  });
});
