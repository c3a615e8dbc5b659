import type { JetStreamClient } from '@nats-io/jetstream';
import type { ServiceName } from '@maillage/contracts/codes';
import { Logger } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { outboxLag, outboxSize, published } from './metrics.js';
import type { NatsLink } from './nats-link.js';
import { outboxOf, type OutboxDocument } from './outbox.schema.js';
import { ensureStreams } from './streams.js';

const pollMs = 500;
const batchSize = 100;
const publishTimeoutMs = 2000;

/**
 * Publishes the outbox to JetStream, then deletes what was acknowledged. Any number of replicas may run:
 * `Nats-Msg-Id` keeps one of two publications within 2 min, inboxes do after that. Order is not promised.
 */
export class OutboxRelay {
  private readonly logger = new Logger('OutboxRelay');
  private loop: Promise<void> | undefined;
  private stopping = false;
  private kicked = false;
  private wake: (() => void) | undefined;
  private streamsReady = false;

  constructor(
    private readonly connection: Connection,
    private readonly link: NatsLink,
    private readonly service: ServiceName,
    private readonly replicas = 1,
  ) {
    outboxOf(connection);
    link.onConnect(() => this.kick());
  }

  /** Starts the loop; a second call changes nothing. */
  start(): void {
    if (this.loop) return;
    this.stopping = false;
    void this.link.connected();
    this.loop = this.run();
  }

  /** There is something to publish now; the poll finds it anyway within 500 ms. */
  kick(): void {
    this.kicked = true;
    this.wake?.();
  }

  /** Ends after the batch in hand. What is left waits for another replica or the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.loop;
    this.loop = undefined;
  }

  /** Facts that wait and the age of the oldest, for `/metrics`. */
  async measure(now: Date): Promise<void> {
    const waiting = await outboxOf(this.connection)
      .find({}, { at: 1 })
      .limit(1000)
      .lean<Pick<OutboxDocument, 'at'>[]>();
    const oldest = Math.min(...waiting.map((document) => document.at.getTime()));
    outboxSize.set({ service: this.service }, waiting.length);
    outboxLag.set(
      { service: this.service },
      waiting.length === 0 ? 0 : Math.max(0, (now.getTime() - oldest) / 1000),
    );
  }

  private async run(): Promise<void> {
    let failing = false;
    while (!this.stopping) {
      let more = false;
      this.kicked = false;
      try {
        more = await this.relayBatch();
        failing = false;
      } catch (error) {
        if (!failing) this.logger.warn(`facts wait in the outbox: ${(error as Error).message}`);
        failing = true;
      }
      if (!more) await this.pause(failing);
    }
  }

  /** @returns whether there may be more to publish at once. */
  private async relayBatch(): Promise<boolean> {
    if (!this.link.live) return false;
    if (!this.streamsReady) {
      await ensureStreams(await this.link.manager(), this.service, this.replicas);
      this.streamsReady = true;
    }
    const outbox = outboxOf(this.connection);
    const batch = await outbox.find({}).limit(batchSize).lean<OutboxDocument[]>();
    if (batch.length === 0) return false;
    const js = await this.link.jetstream();
    const results = await Promise.allSettled(batch.map((document) => this.publish(js, document)));
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    if (done.length > 0) {
      await outbox.deleteMany({ _id: { $in: done } });
      published.inc({ service: this.service }, done.length);
    }
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) {
      this.streamsReady = false;
      throw failed.reason;
    }
    return batch.length === batchSize;
  }

  private async publish(js: JetStreamClient, document: OutboxDocument): Promise<string> {
    await js.publish(document.envelope.type, JSON.stringify(document.envelope), {
      msgID: document._id,
      timeout: publishTimeoutMs,
    });
    return document._id;
  }

  /** Until the next kick or poll; after a failure until the poll, so that kicks cannot make it spin. */
  private async pause(failing: boolean): Promise<void> {
    if (this.stopping || (this.kicked && !failing)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      this.wake = () => {
        if (failing && !this.stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }
}
