import { setTimeout } from 'node:timers/promises';
import { DeliverPolicy, JetStreamApiError, type ConsumerMessages } from '@nats-io/jetstream';
import { serviceNames, type ServiceName } from '@maillage/contracts/codes';
import { parseEnvelope, type EventEnvelope } from '@maillage/contracts/events';
import { Logger } from '@nestjs/common';
import { streamOf } from './names.js';
import type { NatsLink } from './nats-link.js';

const noSuchStream = 10059;

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
  /** Last sequence told of each stream: after a break reading goes on behind it. */
  private readonly told = new Map<ServiceName, number>();
  private readonly stopped = new AbortController();
  private loops: Promise<void>[] | undefined;
  private forget: (() => void) | undefined;

  constructor(private readonly options: EventTailOptions) {}

  /** Starts reading; a second call changes nothing. Streams that are not there yet are waited for. */
  start(): void {
    if (this.loops) return;
    let first = !this.options.link.live;
    this.forget = this.options.link.onConnect(() => {
      if (!first) {
        this.options.onReconnect();
        this.reopen();
      }
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
    // While NATS is away a loop may wait for ever for its first connection.
    if (this.options.link.live) await Promise.all(this.loops ?? []);
  }

  /** Ephemeral consumers may be gone with the server; the client alone notices after seconds only. */
  private reopen(): void {
    for (const messages of this.open.values()) void messages.close();
  }

  private async run(service: ServiceName): Promise<void> {
    let failing = false;
    while (!this.stopped.signal.aborted) {
      try {
        const messages = await this.messagesOf(service);
        failing = false;
        for await (const message of messages) {
          this.told.set(service, message.seq);
          this.tell(message.subject, () => message.json());
        }
      } catch (error) {
        if (!failing) this.logger.warn(`${streamOf(service)}: ${(error as Error).message}`);
        failing = true;
        // A stream that is made later is new from its first fact on.
        if (error instanceof JetStreamApiError && error.code === noSuchStream)
          this.told.set(service, 0);
      }
      this.open.delete(service);
      await this.pause(failing ? 500 : 50);
    }
  }

  private async messagesOf(service: ServiceName): Promise<ConsumerMessages> {
    const stream = streamOf(service);
    const js = await this.options.link.jetstream();
    const { state } = await (await this.options.link.manager()).streams.info(stream);
    const told = Math.min(this.told.get(service) ?? state.last_seq, state.last_seq);
    this.told.set(service, told);
    const consumer = await js.consumers.get(stream, {
      name_prefix: 'tail',
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: told + 1,
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
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  }
}
