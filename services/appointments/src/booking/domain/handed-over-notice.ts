import type { DomainEvent } from '@maillage/kernel';
import type { Appointment } from './appointment.js';

/**
 * What the directory is asked to tell who receives from now on: that there is one, not with whom.
 * @param appointment a coming one, as it was before.
 */
export function handedOverNotice(appointment: Appointment, to: string): DomainEvent {
  const { id, version, networkId, structureId, startsAt } = appointment;
  return {
    type: 'appointments.message.requested.v1',
    subject: to,
    aggregateVersion: version + 1,
    networkId,
    structureId,
    audience: 'everyone',
    data: {
      recipient: { kind: 'member', id: to },
      template: 'work-handed-over',
      params: { appointments: '1' },
      notBefore: null,
      expiresAt: startsAt.toISOString(),
      dedupeKey: `reassigned:${id}:${String(version + 1)}`,
    },
  };
}
