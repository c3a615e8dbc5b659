import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import { partNames, type PartName } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import { SigningKey, TrustedKeys } from '@maillage/service-kit';
import { fixedClock, testRedisUrl } from '@maillage/testing';
import fastify, { type FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import { exportJWK, generateKeyPair } from 'jose';
import type { ClientAccess, KnownClient, LoggedCall } from './clients/ports/client-access.js';
import { ClientCallLog } from './clients/ports/client-call-log.js';
import { ClientLimit } from './clients/ports/client-limit.js';
import { ClientTokens } from './clients/ports/client-tokens.js';
import { TokenController } from './clients/token.controller.js';
import { gatewayConfigSchema } from './config.js';
import { keptByNobody } from './security-headers.js';
import { originCheck } from './security/origin-check.js';
import { CurrentSession } from './session/ports/current-session.js';
import type { SessionRedis } from './session/ports/session-redis.js';
import { Admission } from './forward/admission.js';
import { forwardToServices } from './forward/forward-to-services.js';
import { tokenSigner } from './forward/member-token.js';

export const origin = 'http://127.0.0.1:8080';
const cookieName = 'maillage-8080';
/** Every client's. */
export const goodSecret = 'good';
const grants = [
  { role: 'agent', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
] as const;

/** What a service was asked. */
export type Asked = Pick<FastifyRequest, 'method' | 'url' | 'headers'>;

/** The gateway's door on the way to a service that says what it was asked, with clients in memory. */
export async function openDoor() {
  const keys = await makeKeys();
  const asked: Asked[] = [];
  const service = fastify();
  service.all('/v1/structures/:id', async (request, reply) => {
    asked.push({ method: request.method, url: request.url, headers: request.headers });
    if (request.url.includes('public')) void reply.header('cache-control', 'public, max-age=300');
    return reply.header('x-maillage-route', request.routeOptions.url).send({ done: true });
  });
  service.post('/v1/sms/*', async (request) => {
    asked.push({ method: request.method, url: request.url, headers: request.headers });
    return { done: true };
  });
  const upstream = await service.listen({ port: 0, host: '127.0.0.1' });

  const clock = fixedClock(new Date().toISOString());
  const known = new Map<string, KnownClient>();
  const calls: LoggedCall[] = [];
  const clients: ClientAccess = {
    bySecret: (id, secret) =>
      Promise.resolve(secret === goodSecret ? (known.get(id) ?? null) : null),
    byId: (id) => Promise.resolve(known.get(id) ?? null),
    keepCalls: (kept) => Promise.resolve(void calls.push(...kept)),
  };
  const redis = new Redis(testRedisUrl());
  const trusted = new TrustedKeys(keys.trusted);
  const gatewayKey = await keys.keyOf('gateway');
  const tokens = new ClientTokens(gatewayKey, trusted, clients, clock);
  const member = {
    memberId: 'mem-1',
    displayName: 'Camille',
    grants: grants.map((g) => ({ ...g, networkIds: [...g.networkIds] })),
  };
  const current = new CurrentSession({
    identityLink: () => Promise.resolve('over'),
    signIn: () => Promise.resolve({ member, refused: null }),
    grantsOf: () => Promise.resolve(member),
  });

  const door = fastify();
  door.addHook('onRequest', async (request, reply) => keptByNobody(request, reply));
  door.addHook('onRequest', originCheck(origin));
  await door.register(fastifyCookie);
  await door.register(fastifySession, {
    secret: randomUUID().repeat(2),
    cookieName,
    cookie: { path: '/', secure: false },
    saveUninitialized: false,
  });
  door.get('/sign-in', (request) => {
    const now = new Date().getTime();
    request.session.signedIn = {
      ...member,
      role: 'agent',
      signedInAt: now,
      grantsReadAt: now,
      device: 'Firefox sur Linux',
      idToken: '',
    };
    return {};
  });
  const limit = new ClientLimit({ client: redis } as SessionRedis, clock);
  const admission = new Admission(cookieName, current, tokens, limit, tokenSigner(gatewayKey));
  const config = configOf(upstream);
  await forwardToServices(door, config, admission, new ClientCallLog(clients));
  const tokenDoor = new TokenController(clients, tokens, limit);
  door.post('/api/oauth/token', (request, reply) =>
    tokenDoor.token(request, reply, request.body).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.kind !== 'too-many') throw error;
      return reply.code(429).send();
    }),
  );
  const signIn = await door.inject({ url: '/sign-in' });
  return {
    door,
    asked,
    calls,
    clock,
    known,
    keys,
    tokens,
    trusted,
    /** Of a session that is signed in. */
    cookie: String(signIn.headers['set-cookie']).split(';')[0] ?? '',
    aClient: (): KnownClient => {
      const clientId = randomUUID();
      const client = {
        clientId,
        role: 'agent' as const,
        grant: { ...grants[0], networkIds: ['net-1'] },
      };
      known.set(clientId, client);
      return client;
    },
    close: async (): Promise<void> => {
      await door.close();
      await service.close();
      redis.disconnect();
      await keys.remove();
    },
  };
}

function configOf(upstream: string) {
  return gatewayConfigSchema.parse({
    PORT: '0',
    NATS_URL: 'nats://127.0.0.1:9',
    REDIS_URL: 'redis://127.0.0.1:9',
    SIGNING_KEY_FILE: 'none',
    TRUSTED_KEYS: 'none',
    PUBLIC_URL: origin,
    OIDC_ISSUER: `${origin}/idp`,
    OIDC_CLIENT_ID: 'maillage',
    OIDC_CLIENT_SECRET: 'none',
    SESSION_SECRET: randomUUID(),
    DIRECTORY_URL: upstream,
    APPOINTMENTS_URL: upstream,
    REFERRALS_URL: upstream,
    REPORTING_URL: upstream,
    CONSOLE_DIR: 'none',
  });
}

async function makeKeys() {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-keys-'));
  const fileOf = (part: PartName): string => join(folder, `${part}.json`);
  const trusted = join(folder, 'trusted.json');
  const keys = await Promise.all(
    partNames.map(async (kid) => {
      const pair = await generateKeyPair('ES256', { extractable: true });
      await writeFile(fileOf(kid), JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid }));
      return { ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256' };
    }),
  );
  await writeFile(trusted, JSON.stringify({ keys }));
  return {
    trusted,
    keyOf: (part: PartName) => SigningKey.fromFile(fileOf(part)),
    /** A key of nobody's under the gateway's name. */
    strangerKey: async (): Promise<SigningKey> => {
      const pair = await generateKeyPair('ES256', { extractable: true });
      const file = join(folder, 'stranger.json');
      const jwk = await exportJWK(pair.privateKey);
      await writeFile(file, JSON.stringify({ ...jwk, kid: 'gateway' }));
      return SigningKey.fromFile(file);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
