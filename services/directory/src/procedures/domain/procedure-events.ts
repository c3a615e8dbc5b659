import type { DomainEvent } from '@maillage/kernel';
import type { Procedure } from './procedure.js';

/** Says a fact about a procedure: national reference data, for everybody. */
export function procedureEvent(
  fact: 'registered' | 'updated' | 'republished',
  { version, ...procedure }: Procedure,
): DomainEvent {
  return {
    type: `directory.procedure.${fact}.v1`,
    subject: procedure.code,
    aggregateVersion: version,
    audience: 'everyone',
    data: { procedure },
  };
}
