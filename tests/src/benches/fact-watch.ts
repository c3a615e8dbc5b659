import type { EventEnvelope } from '@maillage/contracts/events';
import type { NatsConnection } from '@nats-io/nats-core';
import type { HeardNotice } from '../live-stream.js';
import { connectTo } from '../event-reader.js';

/** When the same booking was seen where, in milliseconds since the epoch. */
export interface Seen {
  /** The booking's own event: made in its transaction, just before the commit. */
  booked?: number;
  /** The event that the roll-up's transaction put into its outbox, as it went over the bus. */
  counted?: number;
  /** The notice of it at a coordinator's console. */
  told?: number;
}

/**
 * Follows bookings by their correlation id, which the events of everything that happens because of them carry. The
 * figures' event is in the outbox of the very transaction that moved the roll-up: once it is on the bus, the
 * dashboard has been answering with the new figures for a little while.
 */
export class FactWatch {
  readonly byCorrelation = new Map<string, Seen>();
  private readonly correlationOf = new Map<string, string>();
  private readonly early = new Map<string, number>();

  private constructor(private readonly connection: NatsConnection) {}

  static async open(natsUrl: string): Promise<FactWatch> {
    const watch = new FactWatch(await connectTo(natsUrl));
    watch.listen('appointments.appointment.booked.v1', (seen, { time }) => {
      seen.booked ??= Date.parse(time);
    });
    watch.listen('reporting.quarter.updated.v1', (seen, envelope) => {
      seen.counted ??= Date.now();
      watch.remember(`${envelope.subject} ${envelope.aggregateversion}`, envelope.correlationid);
    });
    await watch.connection.flush();
    return watch;
  }

  /** A console was told; the notice names the figures and their version, as their event does. */
  heard = ({ type, id, version, at }: HeardNotice): void => {
    if (type !== 'reporting.quarter.updated.v1') return;
    const figures = `${id} ${version}`;
    const correlation = this.correlationOf.get(figures);
    if (correlation === undefined) this.early.set(figures, at);
    else this.seen(correlation).told ??= at;
  };

  async close(): Promise<void> {
    await this.connection.close();
  }

  private remember(figures: string, correlation: string): void {
    this.correlationOf.set(figures, correlation);
    const at = this.early.get(figures);
    if (at !== undefined) this.seen(correlation).told ??= at;
  }

  private seen(correlation: string): Seen {
    const known = this.byCorrelation.get(correlation) ?? {};
    this.byCorrelation.set(correlation, known);
    return known;
  }

  private listen(subject: string, take: (seen: Seen, envelope: EventEnvelope) => void): void {
    this.connection.subscribe(subject, {
      callback: (error, message) => {
        if (error) throw error;
        const envelope = message.json<EventEnvelope>();
        take(this.seen(envelope.correlationid), envelope);
      },
    });
  }
}
