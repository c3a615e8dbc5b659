import type { DomainEvent } from '@maillage/kernel';
import type { FailureReason, Message } from './message.js';

/** Says what became of a message: no contact, no text. Version 2, since a request is settled once. */
export function messageEvent(
  fact: 'sent' | 'failed',
  message: Message,
  reason: FailureReason | null,
): DomainEvent {
  const { dedupeKey, template, requestedBy } = message;
  return {
    type: `directory.message.${fact}.v1`,
    subject: message.id,
    aggregateVersion: 2,
    audience: 'everyone',
    data: { dedupeKey, template, requestedBy, reason },
  };
}
