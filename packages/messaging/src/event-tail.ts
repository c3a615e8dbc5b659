import { DeliverPolicy, type ConsumerMessages } from '@nats-io/jetstream';
import { serviceNames, type ServiceName } from '@maillage/contracts/codes';
import { parseEnvelope, type EventEnvelope } from '@maillage/contracts/events';
import { Logger } from '@nestjs/common';
import { streamOf } from './names.js';
import type { NatsLink } from './nats-link.js';

export interface EventTailOptions {
  readonly link: NatsLink;
  /** Called with every fact said from now on; must not throw. */
  readonly onEvent: (envelope: EventEnvelope) => void;
  /** Called after every reconnect: facts said meanwhile may have been missed. */
  readonly onReconnect: () => void;
}

/** Reads every stream from now on with ephemeral ordered consumers: no inbox, no acks, nothing kept. */
export class EventTail {
  private readonly logger = new Logger('EventTail');
  private readonly open = new Map<ServiceName, ConsumerMessages>();
  private readonly stopped = new AbortController();
  private loops: Promise<void>[] | undefined;
  private forget: (() => void) | undefined;

  constructor(private readonly options: EventTailOptions) {}

  /** Starts reading; a second call changes nothing. Streams that are not there yet are waited for. */
  start(): void {
    if (this.loops) return;
    let first = !this.options.link.live;
    this.forget = this.options.link.onConnect(() => {
      if (!first) this.options.onReconnect();
      first = false;
    });
    this.loops = serviceNames.map((service) => this.run(service));
  }

  /** Whether every stream is being read. */
  get ready(): boolean {
    return this.open.size === serviceNames.length;
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.forget?.();
    await Promise.all([...this.open.values()].map((messages) => messages.close()));
    await Promise.all(this.loops ?? []);
  }

  private async run(service: ServiceName): Promise<void> {
    let lost = false;
    while (!this.stopped.signal.aborted) {
      try {
        const messages = await this.messagesOf(service);
        if (lost) this.options.onReconnect();
        for await (const message of messages) this.tell(message.subject, () => message.json());
      } catch (error) {
        if (!lost) this.logger.warn(`${streamOf(service)}: ${(error as Error).message}, trying on`);
      }
      lost = true;
      this.open.delete(service);
      await this.pause(500);
    }
  }

  private async messagesOf(service: ServiceName): Promise<ConsumerMessages> {
    const js = await this.options.link.jetstream();
    const consumer = await js.consumers.get(streamOf(service), {
      name_prefix: 'tail',
      deliver_policy: DeliverPolicy.New,
    });
    const messages = await consumer.consume({ idle_heartbeat: 2_000, expires: 10_000 });
    this.open.set(service, messages);
    if (this.stopped.signal.aborted) await messages.close();
    return messages;
  }

  private tell(subject: string, read: () => unknown): void {
    try {
      this.options.onEvent(parseEnvelope(read()));
    } catch (error) {
      this.logger.warn(`${subject} not told: ${(error as Error).message}`);
    }
  }

  private async pause(ms: number): Promise<void> {
    const { signal } = this.stopped;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
    });
  }
}
