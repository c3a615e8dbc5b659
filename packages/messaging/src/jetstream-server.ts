import type { ServiceName } from '@maillage/contracts/codes';
import { choreography, type EventEnvelope, type EventType } from '@maillage/contracts/events';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { producerOf } from './names.js';
import type { NatsLink } from './nats-link.js';
import { JETSTREAM } from './reaction.js';
import { nextTraceparent, withContext } from './request-context.js';
import { retryDelaysMs } from './settlement.js';
import { StreamConsumer } from './stream-consumer.js';

export interface JetStreamServerOptions {
  readonly service: ServiceName;
  readonly link: NatsLink;
  /** What the service must handle, no more and no less; the choreography of the contracts unless told. */
  readonly listensTo?: readonly EventType[];
  readonly retryDelaysMs?: readonly number[];
  /** Time for reactions in hand to end at shutdown, ms. */
  readonly drainMs?: number;
  /** After the last reaction has ended: the moment to stop the relay. */
  readonly afterDrain?: () => Promise<void>;
}

/**
 * JetStream as a Nest transport: plain `@EventPattern` handlers, one durable consumer per stream,
 * settlement by the table in `settlement.ts`. Binds in the background, however late the streams are.
 */
export class JetStreamServer extends Server implements CustomTransportStrategy {
  override readonly transportId = JETSTREAM;
  override readonly propagatesEventHandlerErrors = true;
  private consumers: StreamConsumer[] = [];

  constructor(private readonly options: JetStreamServerOptions) {
    super();
  }

  /** @throws Error when the handlers are not exactly what the choreography says. */
  listen(callback: (error?: unknown) => void): void {
    try {
      this.refuseGaps();
    } catch (error) {
      callback(error);
      return;
    }
    if (this.consumers.length === 0) {
      this.consumers = [...this.typesByProducer()].map(
        ([producer, types]) =>
          new StreamConsumer({
            service: this.options.service,
            producer,
            types,
            link: this.options.link,
            retryDelaysMs: this.options.retryDelaysMs ?? retryDelaysMs,
            take: (envelope) => this.dispatch(envelope),
          }),
      );
      for (const consumer of this.consumers) consumer.start();
    }
    callback();
  }

  /** Takes nothing more, lets reactions in hand end, gives the rest back. */
  async close(): Promise<void> {
    const limit = this.options.drainMs ?? 10_000;
    await Promise.all(this.consumers.map((consumer) => consumer.stop(limit)));
    this.consumers = [];
    await this.options.afterDrain?.();
  }

  /** Refreshes the gauge of facts not yet taken in. */
  async measure(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.measure()));
  }

  /** Whether every fact that the streams hold is taken in; false while that cannot be known. */
  async caughtUp(): Promise<boolean> {
    if (this.consumers.length === 0) return false;
    const waiting = await Promise.all(this.consumers.map((consumer) => consumer.waiting()));
    return waiting.every((facts) => facts === 0);
  }

  /** Whether every durable consumer is bound. */
  get bound(): boolean {
    return this.consumers.every((consumer) => consumer.bound);
  }

  override on(): never {
    throw new Error('JetStreamServer emits no events');
  }

  override unwrap<T>(): T {
    return this.options.link as T;
  }

  private async dispatch(envelope: EventEnvelope): Promise<void> {
    const handler = this.getHandlerByPattern(envelope.type);
    if (!handler) return;
    await withContext(
      {
        correlationId: envelope.correlationid,
        causationId: envelope.id,
        actor: `service:${this.options.service}`,
        traceparent: nextTraceparent(envelope.traceparent),
      },
      async () => {
        const result: unknown = await handler(envelope, { type: envelope.type });
        if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
        this.logger.debug?.(`${envelope.type} of ${envelope.subject} taken in`);
      },
    );
  }

  private typesByProducer(): Map<ServiceName, string[]> {
    const byProducer = new Map<ServiceName, string[]>();
    for (const type of this.messageHandlers.keys()) {
      const producer = producerOf(type);
      if (!producer) throw new Error(`${type} names no service`);
      byProducer.set(producer, [...(byProducer.get(producer) ?? []), type].sort());
    }
    return byProducer;
  }

  private refuseGaps(): void {
    const { service } = this.options;
    const expected = new Set<string>(this.options.listensTo ?? choreography[service]);
    const missing = [...expected].filter((type) => !this.messageHandlers.has(type));
    const extra = [...this.messageHandlers.keys()].filter((type) => !expected.has(type));
    if (missing.length > 0) {
      throw new Error(`${service} must react to ${missing.join(', ')}: add @Reaction methods`);
    }
    if (extra.length > 0) {
      throw new Error(`${service} reacts to ${extra.join(', ')}: add it to the choreography`);
    }
  }
}
