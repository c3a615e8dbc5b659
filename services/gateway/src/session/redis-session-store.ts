import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { Redis } from 'ioredis';
import { DomainError } from '@maillage/kernel';
import { sessionLimits } from './session.js';

const key = (id: string): string => `gateway:session:${id}`;

/** Sessions in Redis, the one thing that is lost when it is emptied: people sign in again. Away, it is a 503. */
export class RedisSessionStore implements SessionStore {
  constructor(private readonly redis: Redis) {}

  set(id: string, session: unknown, done: (error?: unknown) => void): void {
    this.redis
      .set(key(id), JSON.stringify(session), 'PX', sessionLimits.idleMs)
      .then(() => done(), unreachable(done));
  }

  get: SessionStore['get'] = (id, done) => {
    this.redis
      .get(key(id))
      .then(
        (text) => done(null, text === null ? null : (JSON.parse(text) as Session)),
        unreachable(done),
      );
  };

  destroy(id: string, done: (error?: unknown) => void): void {
    this.redis.del(key(id)).then(() => done(), unreachable(done));
  }
}

function unreachable(done: (error: DomainError) => void): (cause: unknown) => void {
  const sentence = 'Sessions cannot be reached at the moment; try again in a minute.';
  return (cause) =>
    done(Object.assign(new DomainError('unavailable', 'SESSION.UNREACHABLE', sentence), { cause }));
}
