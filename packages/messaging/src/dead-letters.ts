import { DeliverPolicy, type JetStreamClient, type JsMsg } from '@nats-io/jetstream';
import type { ServiceName } from '@maillage/contracts/codes';
import { headers } from '@nats-io/nats-core';
import { DEAD_LETTERS, deadLetterSubject } from './names.js';
import type { NatsLink } from './nats-link.js';

/** Headers of a dead letter. */
export const deadLetterHeaders = {
  reason: 'Maillage-Reason',
  error: 'Maillage-Error',
  consumer: 'Maillage-Consumer',
  subject: 'Maillage-Subject',
  stream: 'Maillage-Stream',
  sequence: 'Maillage-Stream-Sequence',
  deliveries: 'Maillage-Deliveries',
} as const;

/** A fact that a service could not take in. */
export interface DeadLetter {
  /** Its number in the dead-letter stream: what `retry` takes. */
  readonly sequence: number;
  readonly consumer: string;
  readonly type: string;
  readonly reason: string;
  readonly error: string;
  readonly deliveries: number;
  readonly at: Date;
  readonly payload: Uint8Array;
}

/** Puts a fact aside for `service`, once per (service, fact). @throws when JetStream does not acknowledge it. */
export async function publishDeadLetter(
  js: JetStreamClient,
  message: JsMsg,
  why: { readonly service: ServiceName; readonly reason: string; readonly error: unknown },
): Promise<void> {
  const { stream, streamSequence, deliveryCount } = message.info;
  const carried = headers();
  carried.set(deadLetterHeaders.reason, why.reason);
  carried.set(deadLetterHeaders.error, oneLine(why.error));
  carried.set(deadLetterHeaders.consumer, why.service);
  carried.set(deadLetterHeaders.subject, message.subject);
  carried.set(deadLetterHeaders.stream, stream);
  carried.set(deadLetterHeaders.sequence, String(streamSequence));
  carried.set(deadLetterHeaders.deliveries, String(deliveryCount));
  await js.publish(deadLetterSubject(why.service, message.subject), message.data, {
    msgID: `dead:${why.service}:${stream}:${String(streamSequence)}`,
    headers: carried,
    timeout: 2000,
  });
}

/** Dead letters, oldest first; needs the operator's connection. */
export async function listDeadLetters(
  link: NatsLink,
  options: { readonly limit: number },
): Promise<DeadLetter[]> {
  const manager = await link.manager();
  const { state } = await manager.streams.info(DEAD_LETTERS);
  const wanted = Math.min(options.limit, state.messages);
  if (wanted === 0) return [];
  const js = await link.jetstream();
  const consumer = await js.consumers.get(DEAD_LETTERS, { deliver_policy: DeliverPolicy.All });
  const letters: DeadLetter[] = [];
  for await (const message of await consumer.fetch({ max_messages: wanted, expires: 2000 })) {
    letters.push(deadLetterOf(message));
  }
  return letters;
}

/**
 * Publishes dead letters again on their first subject, with a fresh `Nats-Msg-Id` and the same event id:
 * every consumer gets the fact again, and the inboxes of those that took it in ignore it. Then the dead
 * letter is removed. Needs the operator's connection.
 * @returns how many were published again
 */
export async function retryDeadLetter(link: NatsLink, which: number | 'all'): Promise<number> {
  const manager = await link.manager();
  const js = await link.jetstream();
  const letters = await listDeadLetters(link, { limit: 100_000 });
  const chosen = letters.filter((letter) => which === 'all' || letter.sequence === which);
  for (const letter of chosen) {
    await js.publish(letter.type, letter.payload, {
      msgID: `retry:${String(letter.sequence)}:${crypto.randomUUID()}`,
      timeout: 2000,
    });
    await manager.streams.deleteMessage(DEAD_LETTERS, letter.sequence);
  }
  return chosen.length;
}

function deadLetterOf(message: JsMsg): DeadLetter {
  const header = (name: string): string => message.headers?.get(name) ?? '';
  return {
    sequence: message.seq,
    consumer: header(deadLetterHeaders.consumer),
    type: header(deadLetterHeaders.subject),
    reason: header(deadLetterHeaders.reason),
    error: header(deadLetterHeaders.error),
    deliveries: Number(header(deadLetterHeaders.deliveries)),
    at: message.time,
    payload: message.data,
  };
}

/** A header holds one line; the stack is in the log of the consumer. */
function oneLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 500);
}
