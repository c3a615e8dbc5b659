import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { Redis } from 'ioredis';
import { sessionLimits } from './session.js';

const key = (id: string): string => `gateway:session:${id}`;

/** Sessions in Redis, the one thing that is lost when it is emptied: people sign in again. */
export class RedisSessionStore implements SessionStore {
  constructor(private readonly redis: Redis) {}

  set(id: string, session: unknown, done: (error?: unknown) => void): void {
    this.redis
      .set(key(id), JSON.stringify(session), 'PX', sessionLimits.idleMs)
      .then(() => done(), done);
  }

  get: SessionStore['get'] = (id, done) => {
    this.redis.get(key(id)).then(
      (text) => done(null, text === null ? null : (JSON.parse(text) as Session)),
      (error: unknown) => done(error),
    );
  };

  destroy(id: string, done: (error?: unknown) => void): void {
    this.redis.del(key(id)).then(() => done(), done);
  }
}
