import type { PartName, ServiceName } from '@maillage/contracts/codes';
import { systemClock, type Clock, type IdSource, type UnitOfWork } from '@maillage/kernel';
import {
  Inbox,
  JetStreamServer,
  MongoOutbox,
  NatsLink,
  OutboxRelay,
  Questions,
  Republisher,
  type ServiceTokens,
} from '@maillage/messaging';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule, Reflector } from '@nestjs/core';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { PartConfig, ServiceConfig } from './config.js';
import { DomainErrorFilter } from './domain-error.filter.js';
import { JobWorkers } from './job-workers.js';
import { Measures } from './measures.js';
import { MemberGuard } from './member.guard.js';
import { MongoIdempotency } from './mongo-idempotency.js';
import { MongoUnitOfWork } from './mongo-unit-of-work.js';
import { OperationsController } from './operations.controller.js';
import { PartTokens } from './part-tokens.js';
import { offSchema } from './problem.js';
import { Readiness } from './readiness.js';
import { SigningKey, TrustedKeys } from './signing-keys.js';
import { Sweeper } from './sweeper.js';
import {
  ARRIVALS,
  CLOCK,
  IDEMPOTENCY,
  IDS,
  OUTBOX,
  SERVICE_CONFIG,
  SERVICE_TOKENS,
  UNIT_OF_WORK,
} from './tokens.js';
import { uuidIds } from './uuid-ids.js';

export interface PartKitOptions {
  readonly name: PartName;
  readonly config: PartConfig;
}
export interface ServiceKitOptions {
  readonly name: ServiceName;
  readonly config: ServiceConfig;
}

/** Clock, ids, keys, NATS, questions, problem details, health and metrics: what the gateway has too. */
@Module({})
export class PartKitModule {
  static forRoot({ name, config }: PartKitOptions): DynamicModule {
    const providers: Provider[] = [
      { provide: CLOCK, useValue: systemClock },
      { provide: IDS, useValue: uuidIds },
      { provide: SERVICE_CONFIG, useValue: config },
      { provide: SigningKey, useFactory: () => SigningKey.fromFile(config.SIGNING_KEY_FILE) },
      { provide: TrustedKeys, useValue: new TrustedKeys(config.TRUSTED_KEYS) },
      {
        provide: SERVICE_TOKENS,
        useFactory: (own: SigningKey, trusted: TrustedKeys) => new PartTokens(own, trusted),
        inject: [SigningKey, TrustedKeys],
      },
      { provide: NatsLink, useFactory: () => dial(new NatsLink(config.NATS_URL, name)) },
      {
        provide: Questions,
        useFactory: (link: NatsLink, tokens: ServiceTokens) => new Questions(name, link, tokens),
        inject: [NatsLink, SERVICE_TOKENS],
      },
      Readiness,
      Measures,
      Sweeper,
      JobWorkers,
    ];
    return {
      module: PartKitModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [OperationsController],
      providers: [
        ...providers,
        { provide: APP_FILTER, useClass: DomainErrorFilter },
        {
          provide: APP_PIPE,
          useFactory: () => new StandardSchemaValidationPipe({ exceptionFactory: offSchema }),
        },
      ],
      exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}

/** Everything of `PartKitModule`, and a service's database, outbox, inbox, idempotency and guard. */
@Module({})
export class ServiceKitModule {
  static forRoot({ name, config }: ServiceKitOptions): DynamicModule {
    const connection = getConnectionToken();
    const providers: Provider[] = [
      {
        provide: MongoOutbox,
        useFactory: (db: Connection, clock: Clock, ids: IdSource) =>
          new MongoOutbox(db, name, clock, ids),
        inject: [connection, CLOCK, IDS],
      },
      { provide: OUTBOX, useExisting: MongoOutbox },
      {
        provide: OutboxRelay,
        useFactory: (db: Connection, link: NatsLink) =>
          new OutboxRelay(db, link, name, config.STREAM_REPLICAS),
        inject: [connection, NatsLink],
      },
      {
        provide: JetStreamServer,
        useFactory: (link: NatsLink, relay: OutboxRelay) =>
          new JetStreamServer({ service: name, link, afterDrain: () => relay.stop() }),
        inject: [NatsLink, OutboxRelay],
      },
      { provide: ARRIVALS, useExisting: JetStreamServer },
      {
        provide: UNIT_OF_WORK,
        useFactory: (db: Connection, outbox: MongoOutbox, relay: OutboxRelay) =>
          new MongoUnitOfWork(db, outbox, relay),
        inject: [connection, MongoOutbox, OutboxRelay],
      },
      {
        provide: Inbox,
        useFactory: (db: Connection, work: UnitOfWork, clock: Clock) => new Inbox(db, work, clock),
        inject: [connection, UNIT_OF_WORK, CLOCK],
      },
      {
        provide: IDEMPOTENCY,
        useFactory: (db: Connection, work: UnitOfWork, clock: Clock) =>
          new MongoIdempotency(db, work, clock),
        inject: [connection, UNIT_OF_WORK, CLOCK],
      },
      {
        provide: Republisher,
        useFactory: (link: NatsLink, clock: Clock, ids: IdSource) =>
          new Republisher(link, name, clock, ids),
        inject: [NatsLink, CLOCK, IDS],
      },
    ];
    return {
      module: ServiceKitModule,
      global: true,
      imports: [PartKitModule.forRoot({ name, config }), database(config)],
      providers: [
        ...providers,
        {
          provide: APP_GUARD,
          useFactory: (reflector: Reflector, trusted: TrustedKeys, own: SigningKey) =>
            new MemberGuard(name, reflector, trusted, own),
          inject: [Reflector, TrustedKeys, SigningKey],
        },
      ],
      exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}

/** Starts dialling without waiting: the part boots while NATS is away. */
function dial(link: NatsLink): NatsLink {
  void link.connected();
  return link;
}

/**
 * Waits for a late server at boot, for ever; once connected, a server that is away is an error within 2 s, and one
 * that is there and does not answer within a minute.
 */
function database(config: ServiceConfig): DynamicModule {
  return MongooseModule.forRoot(config.MONGODB_URL, {
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
    maxPoolSize: 10,
    retryAttempts: Number.MAX_SAFE_INTEGER,
    retryDelay: 1000,
    serverSelectionTimeoutMS: 2000,
    socketTimeoutMS: 60_000,
  });
}
