import { parseEnvelope, type EventEnvelope } from '@maillage/contracts/events';
import type { DomainEvent } from '@maillage/kernel';
import type { ServiceName } from '@maillage/contracts/codes';
import { producerOf } from './names.js';
import { currentContext } from './request-context.js';

/**
 * Wraps a domain event in its CloudEvents envelope; correlation, causation, actor and trace come from
 * the current request context, or from the service itself when there is none.
 * @throws DomainError `EVENT.OFF_SCHEMA` / `EVENT.UNKNOWN_TYPE`, Error when another service owns the type.
 */
export function envelopeOf(
  event: DomainEvent,
  made: { readonly id: string; readonly at: Date; readonly service: ServiceName },
): EventEnvelope {
  if (producerOf(event.type) !== made.service) {
    throw new Error(`${made.service} cannot say ${event.type}: only the service it names can`);
  }
  const context = currentContext();
  const raw = {
    specversion: '1.0',
    id: made.id,
    source: made.service,
    type: event.type,
    time: made.at.toISOString(),
    subject: event.subject,
    datacontenttype: 'application/json',
    correlationid: context?.correlationId ?? made.id,
    causationid: context?.causationId,
    traceparent: context?.traceparent,
    actor: context?.actor ?? `service:${made.service}`,
    aggregateversion: event.aggregateVersion,
    networkid: event.networkId,
    structureid: event.structureId,
    formerstructureid: event.formerStructureId,
    teamids: event.teamIds,
    memberids: event.memberIds,
    audience: event.audience,
    data: event.data,
  };
  return parseEnvelope(JSON.parse(JSON.stringify(raw)));
}
