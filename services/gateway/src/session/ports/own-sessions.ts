import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import type { OwnSessionResource } from '@maillage/contracts/http/gateway';
import { DomainError } from '@maillage/kernel';
import { sessionLimits } from './session.js';
import { sessionKey } from '../redis-session-store.js';
import { SessionRedis } from './session-redis.js';

const indexKey = (memberId: string): string => `gateway:member-sessions:${memberId}`;

/** The sessions of each member, by an index in Redis that forgets with them. */
@Injectable()
export class OwnSessions {
  constructor(private readonly redis: SessionRedis) {}

  async remember(memberId: string, sessionId: string, at: number): Promise<void> {
    const key = indexKey(memberId);
    await this.redis.client
      .multi()
      .zadd(key, at, sessionId)
      .pexpire(key, sessionLimits.totalMs)
      .exec();
  }

  /** Newest first; what has ended is dropped from the index on the way. */
  async list(memberId: string, current: string, now: number): Promise<OwnSessionResource[]> {
    const ids = await this.redis.client.zrevrange(indexKey(memberId), '0', '-1');
    const found = await Promise.all(ids.map((id) => this.read(memberId, id, now)));
    return found.flatMap((session, index) =>
      session ? [{ ...session, current: ids[index] === current }] : [],
    );
  }

  /** @throws DomainError `SESSION.NOT_FOUND`: unknown, ended, or somebody else's. */
  async revoke(memberId: string, handle: string): Promise<void> {
    const ids = await this.redis.client.zrange(indexKey(memberId), '0', '-1');
    const id = ids.find((each) => handleOf(each) === handle);
    if (id === undefined) {
      throw new DomainError('not-found', 'SESSION.NOT_FOUND', 'You have no such session.');
    }
    await this.end(memberId, [id]);
  }

  async revokeOthers(memberId: string, current: string): Promise<void> {
    const ids = await this.redis.client.zrange(indexKey(memberId), '0', '-1');
    await this.end(
      memberId,
      ids.filter((id) => id !== current),
    );
  }

  private async read(
    memberId: string,
    id: string,
    now: number,
  ): Promise<Omit<OwnSessionResource, 'current'> | null> {
    const [text, leftMs] = await Promise.all([
      this.redis.client.get(sessionKey(id)),
      this.redis.client.pttl(sessionKey(id)),
    ]);
    const held = text === null ? undefined : (JSON.parse(text) as Session).signedIn;
    if (held?.memberId !== memberId) {
      await this.redis.client.zrem(indexKey(memberId), id);
      return null;
    }
    return {
      id: handleOf(id),
      device: held.device,
      signedInAt: new Date(held.signedInAt).toISOString(),
      // Every request gives a session its whole idle time again.
      lastUsedAt: new Date(Math.min(now, now - sessionLimits.idleMs + leftMs)).toISOString(),
    };
  }

  private async end(memberId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.redis.client
      .multi()
      .del(...ids.map(sessionKey))
      .zrem(indexKey(memberId), ...ids)
      .exec();
  }
}

/** Names a session without being of any use to enter it. */
function handleOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url').slice(0, 22);
}
