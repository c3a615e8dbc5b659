import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testRedisUrl } from '@maillage/testing';
import { Redis } from 'ioredis';
import { OwnSessions } from './ports/own-sessions.js';
import { sessionLimits } from './ports/session.js';
import { sessionKey } from './redis-session-store.js';
import type { SessionRedis } from './ports/session-redis.js';

let redis: Redis;
let sessions: OwnSessions;
beforeAll(() => {
  redis = new Redis(testRedisUrl());
  sessions = new OwnSessions({ client: redis } as SessionRedis);
});
afterAll(() => redis.disconnect());

const start = Date.parse('2026-11-22T08:00:00Z');

async function signedIn(memberId: string, device: string, at: number): Promise<string> {
  const id = randomUUID();
  const held = JSON.stringify({ signedIn: { memberId, device, signedInAt: at } });
  await redis.set(sessionKey(id), held, 'PX', sessionLimits.idleMs);
  await sessions.remember(memberId, id, at);
  return id;
}

it('a member sees their own sessions, newest first, and ends one of them', async () => {
  const [me, other] = [randomUUID(), randomUUID()];
  const desk = await signedIn(me, 'Firefox sur Windows', start);
  const phone = await signedIn(me, 'Safari sur iPhone ou iPad', start + 1000);
  const theirs = await signedIn(other, 'Chrome sur Linux', start);
  const listed = await sessions.list(me, desk, start + 2000);
  expect(listed).toMatchObject([
    { device: 'Safari sur iPhone ou iPad', current: false },
    { device: 'Firefox sur Windows', current: true, signedInAt: '2026-11-22T08:00:00.000Z' },
  ]);
  expect(JSON.stringify(listed)).not.toContain(phone);

  const [foreign] = await sessions.list(other, theirs, start);
  await expect(sessions.revoke(me, foreign?.id ?? '')).rejects.toMatchObject({
    code: 'SESSION.NOT_FOUND',
  });
  await sessions.revoke(me, listed[0]?.id ?? '');
  expect(await redis.exists(sessionKey(phone))).toBe(0);
  expect(await redis.exists(sessionKey(desk), sessionKey(theirs))).toBe(2);
});

it('a member ends all sessions but the one at hand; what has ended is listed no more', async () => {
  const me = randomUUID();
  const desk = await signedIn(me, 'Firefox sur Windows', start);
  const gone = await signedIn(me, 'Chrome sur Android', start);
  await signedIn(me, 'Safari sur Mac', start);
  await redis.del(sessionKey(gone));
  expect(await sessions.list(me, desk, start)).toHaveLength(2);
  await sessions.revokeOthers(me, desk);
  expect(await sessions.list(me, desk, start)).toMatchObject([{ current: true }]);
});
