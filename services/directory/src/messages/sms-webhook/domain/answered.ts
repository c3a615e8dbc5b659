import type { MessageAnswer } from '@maillage/contracts/codes';
import type { DomainEvent } from '@maillage/kernel';
import type { Message } from '../../domain/message.js';

/** The last message to a number: what an answer from it is about. */
export type AnsweredMessage = Pick<
  Message,
  'id' | 'version' | 'dedupeKey' | 'template' | 'requestedBy' | 'recipient'
>;

/** A person answered by SMS: what was understood; neither words nor number. */
export function answered(message: AnsweredMessage, answer: MessageAnswer): DomainEvent {
  const { id, version, dedupeKey, template, requestedBy, recipient } = message;
  return {
    type: 'directory.message.answered.v1',
    subject: id,
    aggregateVersion: version + 1,
    audience: 'everyone',
    data: { dedupeKey, template, requestedBy, recipient, answer },
  };
}
