import { AckPolicy, DeliverPolicy, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { JetStreamApiError, type JetStreamManager } from '@nats-io/jetstream';
import type { ServiceName } from '@maillage/contracts/codes';
import { parseEnvelope, type EventEnvelope } from '@maillage/contracts/events';
import { Logger } from '@nestjs/common';
import { publishDeadLetter } from './dead-letters.js';
import { Lanes } from './lanes.js';
import { consumerPending, deadLettered, handlerSeconds, redeliveries } from './metrics.js';
import { durableOf, streamOf } from './names.js';
import type { NatsLink } from './nats-link.js';
import { isUnavailable, settle, unsettledDelayMs, type Outcome } from './settlement.js';

const laneCount = 8;
/** Delivered to this process at most: in a lane or waiting for one. */
const heldLimit = 64;
const ackWaitSeconds = 30;
const rebindDelaysMs = [100, 250, 500, 1_000, 2_000, 5_000];
const noSuchConsumer = 10014;

export interface StreamConsumerOptions {
  readonly service: ServiceName;
  readonly producer: ServiceName;
  readonly types: readonly string[];
  readonly link: NatsLink;
  readonly retryDelaysMs: readonly number[];
  readonly take: (envelope: EventEnvelope) => Promise<void>;
}

/**
 * The durable consumer of one service on one stream. Facts of one structure (or one aggregate, without
 * structure) are taken one after another in this process, others in parallel, 8 at a time.
 */
export class StreamConsumer {
  private readonly logger: Logger;
  private readonly stream: string;
  private readonly durable: string;
  private readonly lanes = new Lanes(laneCount);
  private readonly held = new Set<JsMsg>();
  private messages: ConsumerMessages | undefined;
  private loop: Promise<void> | undefined;
  private stopping = false;
  private release: (() => void) | undefined;
  private interrupt: (() => void) | undefined;
  private alive: NodeJS.Timeout | undefined;

  constructor(private readonly options: StreamConsumerOptions) {
    this.stream = streamOf(options.producer);
    this.durable = durableOf(options.service);
    this.logger = new Logger(`${this.durable}<${this.stream}`);
  }

  get bound(): boolean {
    return this.messages !== undefined;
  }

  /** Starts the loop; a second call changes nothing. */
  start(): void {
    if (this.loop) return;
    this.alive = setInterval(
      () => {
        for (const message of this.held) message.working();
      },
      (ackWaitSeconds * 1000) / 3,
    );
    this.loop = this.run();
  }

  /** Takes nothing more and waits for reactions in hand, `limitMs` at most; what waits goes back at once. */
  async stop(limitMs: number): Promise<void> {
    this.stopping = true;
    this.interrupt?.();
    this.release?.();
    await this.messages?.close();
    const limit = new Promise<void>((resolve) => setTimeout(resolve, limitMs).unref());
    await Promise.race([Promise.all([this.loop, this.lanes.idle()]), limit]);
    clearInterval(this.alive);
  }

  async measure(): Promise<void> {
    const waiting = await this.waiting();
    if (waiting === undefined) return;
    consumerPending.set({ service: this.options.service, stream: this.stream }, waiting);
  }

  /** Facts of the stream that are not taken in; undefined while that cannot be known. */
  async waiting(): Promise<number | undefined> {
    if (!this.options.link.live || !this.bound) return undefined;
    const manager = await this.options.link.manager();
    const info = await manager.consumers.info(this.stream, this.durable);
    return info.num_pending + info.num_ack_pending;
  }

  private async run(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt += 1) {
      try {
        await this.bind();
        attempt = 0;
        await this.consume();
      } catch (error) {
        if (attempt === 0) this.logger.warn(`not bound, trying on: ${(error as Error).message}`);
      }
      this.messages = undefined;
      if (!this.stopping) await this.wait(rebindDelaysMs[attempt] ?? 5_000);
    }
  }

  private async bind(): Promise<void> {
    const manager = await this.options.link.manager();
    await ensureDurable(manager, this.stream, this.durable, this.options.types);
    const js = await this.options.link.jetstream();
    const consumer = await js.consumers.get(this.stream, this.durable);
    if (this.stopping) return;
    this.messages = await consumer.consume({
      max_messages: heldLimit,
      expires: 10_000,
      idle_heartbeat: 2_000,
      abort_on_missing_resource: true,
    });
    this.logger.log(`bound to ${this.options.types.length} types`);
  }

  private async consume(): Promise<void> {
    for await (const message of this.messages ?? []) {
      if (this.stopping) message.nak();
      else await this.accept(message);
    }
  }

  private async accept(message: JsMsg): Promise<void> {
    this.held.add(message);
    if (message.info.deliveryCount > 1) {
      redeliveries.inc({ service: this.options.service, type: message.subject });
    }
    const decoded = decode(message);
    const key =
      'envelope' in decoded
        ? (decoded.envelope.structureid ?? decoded.envelope.subject)
        : message.subject;
    void this.lanes.run(key, async () => {
      try {
        if (this.stopping) message.nak();
        else await this.process(message, decoded);
      } catch (error) {
        // It could not be settled: it comes again, and must not hold up its lane.
        this.logger.error(`${message.subject} not settled: ${(error as Error).message}`);
      }
      this.held.delete(message);
      this.release?.();
    });
    while (this.held.size >= heldLimit && !this.stopping) {
      await new Promise<void>((resolve) => (this.release = resolve));
    }
  }

  private async process(message: JsMsg, decoded: Decoded): Promise<void> {
    const { service } = this.options;
    const end = handlerSeconds.startTimer({ service, type: message.subject });
    const outcome = 'envelope' in decoded ? await this.take(decoded.envelope) : decoded;
    end({ outcome: outcome.kind });
    if (outcome.kind === 'failed' || outcome.kind === 'poison') {
      const stack = outcome.error instanceof Error ? outcome.error.stack : undefined;
      this.logger.error(
        `${message.subject} ${outcome.kind}, delivery ${String(message.info.deliveryCount)}`,
        stack,
      );
    }
    await this.finish(message, outcome);
  }

  private async take(envelope: EventEnvelope): Promise<Outcome> {
    try {
      await this.options.take(envelope);
      return { kind: 'done' };
    } catch (error) {
      return { kind: isUnavailable(error) ? 'unavailable' : 'failed', error };
    }
  }

  /** Settles by the table; when the dead letter cannot be published, the fact comes back. */
  private async finish(message: JsMsg, outcome: Outcome): Promise<void> {
    const settlement = settle(outcome, message.info.deliveryCount, this.options.retryDelaysMs);
    if (settlement.action === 'ack') return message.ack();
    if (settlement.action === 'retry') return message.nak(settlement.delayMs);
    try {
      await publishDeadLetter(await this.options.link.jetstream(), message, {
        service: this.options.service,
        reason: settlement.reason,
        error: 'error' in outcome ? outcome.error : undefined,
      });
      deadLettered.inc({
        service: this.options.service,
        type: message.subject,
        reason: settlement.reason,
      });
      message.term(settlement.reason);
    } catch (error) {
      this.logger.error(`dead letter not published: ${(error as Error).message}`);
      message.nak(unsettledDelayMs);
    }
  }

  private async wait(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

type Decoded =
  { readonly envelope: EventEnvelope } | { readonly kind: 'poison'; readonly error: unknown };

function decode(message: JsMsg): Decoded {
  try {
    const envelope = parseEnvelope(message.json());
    if (envelope.type !== message.subject) {
      throw new Error(`${envelope.type} came on subject ${message.subject}`);
    }
    return { envelope };
  } catch (error) {
    return { kind: 'poison', error };
  }
}

/** Creates the durable, or brings its filters up to date when handlers came or went. */
async function ensureDurable(
  manager: JetStreamManager,
  stream: string,
  durable: string,
  types: readonly string[],
): Promise<void> {
  const settings = {
    filter_subjects: [...types],
    ack_wait: ackWaitSeconds * 1_000_000_000,
    max_deliver: -1,
    max_ack_pending: 512,
  };
  try {
    await manager.consumers.update(stream, durable, settings);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== noSuchConsumer) throw error;
    await manager.consumers.add(stream, {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ...settings,
    });
  }
}
