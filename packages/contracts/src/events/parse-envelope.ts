import { DomainError } from '@maillage/kernel';
import { envelopeAttributes, type EnvelopeAttributes } from './envelope.js';
import { eventContracts, type EventData, type EventType } from './registry.js';

/** A fact on its way: CloudEvents attributes and the typed data of its contract. */
export type EventEnvelope<T extends EventType = EventType> = {
  [K in T]: Omit<EnvelopeAttributes, 'type'> & { type: K; data: EventData<K> };
}[T];

/**
 * Reads an envelope against its contract.
 * @throws DomainError `EVENT.UNKNOWN_TYPE` or `EVENT.OFF_SCHEMA` (invalid): poison, never retried.
 */
export function parseEnvelope(value: unknown): EventEnvelope {
  const attributes = envelopeAttributes.safeParse(value);
  if (!attributes.success) {
    throw new DomainError('invalid', 'EVENT.OFF_SCHEMA', attributes.error.message);
  }
  const contract = eventContracts.get(attributes.data.type);
  if (!contract) {
    throw new DomainError(
      'invalid',
      'EVENT.UNKNOWN_TYPE',
      `no contract for ${attributes.data.type}`,
    );
  }
  const data = contract.data.safeParse((value as { data?: unknown }).data);
  if (!data.success) {
    throw new DomainError('invalid', 'EVENT.OFF_SCHEMA', `${contract.type}: ${data.error.message}`);
  }
  return { ...attributes.data, data: data.data } as EventEnvelope;
}
