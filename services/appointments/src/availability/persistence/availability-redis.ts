import {
  redisOptionsOf,
  redisPrefixOf,
  SERVICE_CONFIG,
  type ServiceConfig,
} from '@maillage/service-kit';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';

/** Keys of free time in the service's Redis. */
export const AVAILABILITY_PREFIX = `${redisPrefixOf('appointments')}:availability:`;

/** The connection of the index. A server that is away is an error at once, and a search reads the database. */
@Injectable()
export class AvailabilityRedis implements OnApplicationShutdown {
  readonly client: Redis;

  constructor(@Inject(SERVICE_CONFIG) config: ServiceConfig) {
    const logger = new Logger('Availability');
    this.client = new Redis({
      ...redisOptionsOf(config.REDIS_URL),
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 2_000,
      retryStrategy: (times) => Math.min(times * 200, 2_000),
    });
    let said = false;
    this.client.on('ready', () => (said = false));
    this.client.on('error', (error: Error) => {
      if (!said) logger.warn(`no index: ${error.message}`);
      said = true;
    });
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}
