import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { SessionRedis } from '../../session/ports/session-redis.js';

/** Requests a minute of one client, over all replicas. */
export const requestsPerMinute = 600;
/** Tokens asked for in a minute in the name of one client from one address, with a good secret or not. */
export const tokenTriesPerMinute = 60;
const minute = 60_000;

/** Counts the requests of each client by minute; while Redis is away nobody is refused. */
@Injectable()
export class ClientLimit {
  constructor(
    private readonly redis: SessionRedis,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CLIENT.TOO_MANY` (too-many) beyond the limit. */
  count(clientId: string): Promise<void> {
    return this.countUnder(`gateway:client-rate:${clientId}`, requestsPerMinute);
  }

  /**
   * Apart from what the client asks, and by address: who guesses at its secret does not stop the client itself.
   * @throws DomainError `CLIENT.TOO_MANY` (too-many) beyond the limit.
   */
  countTokenTry(clientId: string, address: string): Promise<void> {
    return this.countUnder(`gateway:token-tries:${clientId}:${address}`, tokenTriesPerMinute);
  }

  private async countUnder(name: string, limit: number): Promise<void> {
    const started = Math.floor(this.clock.now().getTime() / minute);
    const counted = await this.increment(`${name}:${String(started)}`).catch(() => 0);
    if (counted > limit) {
      throw new DomainError(
        'too-many',
        'CLIENT.TOO_MANY',
        `A client may ask ${String(limit)} times a minute; wait for the next one.`,
      );
    }
  }

  private async increment(key: string): Promise<number> {
    const answers = await this.redis.client
      .multi()
      .incr(key)
      .pexpire(key, 2 * minute)
      .exec();
    return Number(answers?.[0]?.[1] ?? 0);
  }
}
