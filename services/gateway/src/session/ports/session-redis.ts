import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Readiness } from '@maillage/service-kit';
import { GATEWAY_CONFIG, type GatewayConfig } from '../../config.js';

/** The gateway's Redis: sessions and request counts. A server that is away is an error at once, not a wait. */
@Injectable()
export class SessionRedis implements OnApplicationShutdown {
  readonly client: Redis;

  constructor(@Inject(GATEWAY_CONFIG) config: GatewayConfig, readiness: Readiness) {
    const logger = new Logger('Redis');
    this.client = new Redis(config.REDIS_URL, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 2000,
      retryStrategy: (times) => Math.min(times * 200, 2000),
    });
    this.client.on('error', (error: Error) => logger.warn(error.message));
    readiness.require({ name: 'redis', ok: () => this.client.status === 'ready' });
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}
