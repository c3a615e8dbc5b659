import type { ServiceName } from '@maillage/contracts/codes';
import type { Clock, DomainEvent, IdSource } from '@maillage/kernel';
import { envelopeOf } from './envelope-of.js';
import type { NatsLink } from './nats-link.js';
import { ensureStreams } from './streams.js';

const batchSize = 100;

/**
 * Says the current state again (`….republished.v1`, fresh ids, unchanged versions), straight to JetStream:
 * nothing changes here, so there is no transaction to share with an outbox.
 */
export class Republisher {
  constructor(
    private readonly link: NatsLink,
    private readonly service: ServiceName,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @returns how many were acknowledged. @throws at the first that is off-schema or not acknowledged; safe to run again. */
  async publish(events: AsyncIterable<DomainEvent>): Promise<number> {
    await ensureStreams(await this.link.manager(), this.service);
    let count = 0;
    let batch: DomainEvent[] = [];
    for await (const event of events) {
      batch.push(event);
      if (batch.length === batchSize) {
        count += await this.send(batch);
        batch = [];
      }
    }
    return count + (await this.send(batch));
  }

  private async send(batch: readonly DomainEvent[]): Promise<number> {
    const js = await this.link.jetstream();
    await Promise.all(
      batch.map((event) => {
        const id = this.ids.next();
        const made = { id, at: this.clock.now(), service: this.service };
        const envelope = envelopeOf(event, made);
        return js.publish(envelope.type, JSON.stringify(envelope), { msgID: id, timeout: 5000 });
      }),
    );
    return batch.length;
  }
}
