import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { Redis } from 'ioredis';
import { DomainError } from '@maillage/kernel';
import { sessionLimits } from './ports/session.js';

export const sessionKey = (id: string): string => `gateway:session:${id}`;

/** A session as its plugin hands it over: `stored` on one that came out of the store. */
type HeldSession = Session & { readonly stored?: true; isModified(): boolean };

/**
 * Sessions in Redis, the one thing that is lost when it is emptied: people sign in again. Away, it is a 503.
 * Every answer keeps its session again: a request that began before a sign-out must not bring the session
 * back, and one that changed nothing must not undo what another changed meanwhile.
 */
export class RedisSessionStore implements SessionStore {
  constructor(private readonly redis: Redis) {}

  set(id: string, session: Session, done: (error?: unknown) => void): void {
    this.keep(sessionKey(id), session as HeldSession).then(() => done(), unreachable(done));
  }

  get: SessionStore['get'] = (id, done) => {
    this.redis.get(sessionKey(id)).then((text) => {
      done(
        null,
        text === null ? null : Object.assign(JSON.parse(text) as Session, { stored: true }),
      );
    }, unreachable(done));
  };

  destroy(id: string, done: (error?: unknown) => void): void {
    this.redis.del(sessionKey(id)).then(() => done(), unreachable(done));
  }

  private keep(name: string, session: HeldSession): Promise<unknown> {
    if (!session.stored) return this.redis.set(name, JSON.stringify(session), 'PX', idleMs);
    if (!session.isModified()) return this.redis.pexpire(name, idleMs);
    return this.redis.set(name, JSON.stringify(session), 'PX', idleMs, 'XX');
  }
}

const { idleMs } = sessionLimits;

function unreachable(done: (error: DomainError) => void): (cause: unknown) => void {
  const sentence = 'Sessions cannot be reached at the moment; try again in a minute.';
  return (cause) =>
    done(Object.assign(new DomainError('unavailable', 'SESSION.UNREACHABLE', sentence), { cause }));
}
