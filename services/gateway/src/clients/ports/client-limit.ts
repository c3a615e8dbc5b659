import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { SessionRedis } from '../../session/ports/session-redis.js';

/** Requests a minute of one client, over all replicas. */
export const requestsPerMinute = 600;
const minute = 60_000;

/** Counts the requests of each client by minute; while Redis is away nobody is refused. */
@Injectable()
export class ClientLimit {
  constructor(
    private readonly redis: SessionRedis,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CLIENT.TOO_MANY` (too-many) beyond the limit. */
  async count(clientId: string): Promise<void> {
    const started = Math.floor(this.clock.now().getTime() / minute);
    const key = `gateway:client-rate:${clientId}:${String(started)}`;
    const counted = await this.increment(key).catch(() => 0);
    if (counted > requestsPerMinute) {
      throw new DomainError(
        'too-many',
        'CLIENT.TOO_MANY',
        `A client may ask ${String(requestsPerMinute)} times a minute; wait for the next one.`,
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
