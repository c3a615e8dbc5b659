import type { MessageChannel } from '@maillage/contracts/codes';
import type { DomainEvent } from '@maillage/kernel';
import type { FailureReason, Message } from './message.js';

/** What became of a message, by which way, at what cost in SMS segments: no contact, no text. */
export function messageEvent(
  message: Pick<Message, 'id' | 'version' | 'dedupeKey' | 'template' | 'requestedBy'>,
  outcome:
    | { readonly sentBy: MessageChannel; readonly costUnits: number }
    | { readonly failed: FailureReason; readonly lastWay: MessageChannel | null },
): DomainEvent {
  const { id, version, dedupeKey, template, requestedBy } = message;
  const sent = 'sentBy' in outcome;
  const way = sent ? outcome.sentBy : outcome.lastWay;
  return {
    type: sent ? 'directory.message.sent.v1' : 'directory.message.failed.v1',
    subject: id,
    aggregateVersion: version + 1,
    audience: 'everyone',
    data: {
      dedupeKey,
      template,
      requestedBy,
      reason: sent ? null : outcome.failed,
      ...(way === null ? {} : { channel: way }),
      costUnits: sent ? outcome.costUnits : 0,
    },
  };
}
