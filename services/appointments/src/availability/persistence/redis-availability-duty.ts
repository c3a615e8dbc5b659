import type { Redis } from 'ioredis';
import type { AvailabilityDuty } from '../ports/availability-duty.js';
import type { StreamPlace } from '../ports/timetable-stream.js';

const HELD_MS = 30_000;
const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

export class RedisAvailabilityDuty implements AvailabilityDuty {
  private readonly own = crypto.randomUUID();
  private readonly heldKey: string;
  private readonly placeKey: string;

  constructor(
    private readonly redis: Redis,
    prefix: string,
  ) {
    this.heldKey = `${prefix}duty`;
    this.placeKey = `${prefix}place`;
  }

  async hold(): Promise<boolean> {
    const taken = await this.redis.set(this.heldKey, this.own, 'PX', HELD_MS, 'NX');
    if (taken === 'OK') return true;
    return (await this.redis.eval(RENEW, 1, this.heldKey, this.own, HELD_MS)) === 1;
  }

  async release(): Promise<void> {
    await this.redis.eval(RELEASE, 1, this.heldKey, this.own);
  }

  async place(): Promise<StreamPlace | undefined> {
    return (await this.redis.get(this.placeKey)) ?? undefined;
  }

  async keepPlace(place: StreamPlace | undefined): Promise<void> {
    if (place === undefined) await this.redis.del(this.placeKey);
    else await this.redis.set(this.placeKey, place);
  }
}
