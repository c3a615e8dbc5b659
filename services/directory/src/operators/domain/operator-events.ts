import type { DomainEvent } from '@maillage/kernel';
import type { Operator } from './operator.js';

/** Says a fact about an operator: national reference data, for everybody. */
export function operatorEvent(
  fact: 'registered' | 'updated' | 'republished',
  { version, ...operator }: Operator,
): DomainEvent {
  return {
    type: `directory.operator.${fact}.v1`,
    subject: operator.code,
    aggregateVersion: version,
    audience: 'everyone',
    data: { operator },
  };
}
