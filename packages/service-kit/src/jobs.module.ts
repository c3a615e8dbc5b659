import { redisPrefixOf } from '@maillage/messaging';
import type { PartName } from '@maillage/contracts/codes';
import { BullModule } from '@nestjs/bullmq';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { Queue, Worker, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq';

const logger = new Logger('Jobs');
/** Redis may be away for hours: one line when it goes, not one per attempt. */
function onceUntilReady(say: (message: string) => void): (error: Error) => void {
  let last = 0;
  return (error) => {
    if (Date.now() - last > 30_000) say(error.message || error.name);
    last = Date.now();
  };
}

class LoggedQueue extends Queue {
  constructor(name: string, options: QueueOptions) {
    super(name, options);
    this.on(
      'error',
      onceUntilReady((message) => logger.warn(`${name}: ${message}`)),
    );
  }
}

class LoggedWorker extends Worker {
  /** Nest hands the producers' connection on; a worker waits for Redis instead of failing at once. */
  constructor(name: string, processor: Processor, options: WorkerOptions) {
    const connection = {
      ...options.connection,
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
    };
    super(name, processor, { ...options, connection });
    this.on(
      'error',
      onceUntilReady((message) => logger.warn(`${name}: ${message}`)),
    );
    this.on('failed', (job, error) => {
      logger.error(`${name} ${job?.name ?? ''} failed: ${error.message}`, error.stack);
    });
  }
}

export interface JobsOptions {
  readonly name: PartName;
  readonly config: { readonly REDIS_URL: string };
}

/**
 * BullMQ for a service: import it once, then `BullModule.registerQueue({ name })`, `@InjectQueue(name)` and
 * `@Processor(name)` as usual. Keys start with the service's name; workers start when the service is ready.
 */
@Module({})
export class JobsModule {
  static forRoot({ name, config }: JobsOptions): DynamicModule {
    BullModule.queueClass = LoggedQueue;
    BullModule.workerClass = LoggedWorker;
    return {
      module: JobsModule,
      global: true,
      imports: [
        BullModule.forRoot({
          connection: {
            ...redisOptionsOf(config.REDIS_URL),
            enableOfflineQueue: false,
            maxRetriesPerRequest: 1,
            retryStrategy: (times: number) => Math.min(times * 200, 2000),
          },
          prefix: redisPrefixOf(name),
          defaultJobOptions: {
            attempts: 8,
            backoff: { type: 'exponential', delay: 1000 },
            removeOnComplete: { age: 3600, count: 1000 },
            removeOnFail: { age: 14 * 24 * 3600, count: 1000 },
          },
          extraOptions: { manualRegistration: true },
        }),
      ],
      exports: [BullModule],
    };
  }
}

/** Host, port, user, password, database and TLS of a Redis URL, as ioredis takes them. */
export function redisOptionsOf(url: string): {
  host: string;
  port: number;
  username?: string;
  password?: string;
  db?: number;
  tls?: Record<string, never>;
} {
  const address = new URL(url);
  const db = Number(address.pathname.slice(1) || '0');
  return {
    host: address.hostname,
    port: Number(address.port || '6379'),
    ...(address.username ? { username: decodeURIComponent(address.username) } : {}),
    ...(address.password ? { password: decodeURIComponent(address.password) } : {}),
    ...(db > 0 ? { db } : {}),
    ...(address.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}
