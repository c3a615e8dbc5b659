import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';

/** A connection with the rights of the user in the address, who is answered under this prefix. */
export function connectTo(natsUrl: string, inboxPrefix = '_INBOX'): Promise<NatsConnection> {
  const { host, username, password } = new URL(natsUrl);
  return connect({
    servers: host,
    user: username,
    pass: password,
    inboxPrefix,
    maxReconnectAttempts: -1,
  });
}

/** Every event of one type that its stream still holds, oldest first. */
export async function eventsOf(natsUrl: string, type: string): Promise<unknown[]> {
  const connection = await connectTo(natsUrl);
  try {
    const stream = type.split('.')[0]?.toUpperCase() ?? '';
    const js = jetstream(connection);
    const consumer = await js.consumers.get(stream, {
      filter_subjects: type,
      deliver_policy: DeliverPolicy.All,
    });
    const { num_pending: count } = await consumer.info();
    if (count === 0) return [];
    const messages = await consumer.fetch({ max_messages: count, expires: 5_000 });
    const events: unknown[] = [];
    for await (const message of messages) {
      events.push(message.json());
      if (events.length === count) break;
    }
    return events;
  } finally {
    await connection.close();
  }
}

/** Facts that some service put aside. */
export async function deadLetterCount(natsUrl: string): Promise<number> {
  const connection = await connectTo(natsUrl);
  try {
    const manager = await jetstreamManager(connection);
    return (await manager.streams.info('DEAD_LETTERS')).state.messages;
  } finally {
    await connection.close();
  }
}
