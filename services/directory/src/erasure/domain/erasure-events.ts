import type { DomainEvent } from '@maillage/kernel';
import type { Erasure } from './erasure.js';

/** Says to all services that a person is erased; only who asked for it is told of it live. */
export function erasedEvent(erasure: Erasure): DomainEvent {
  const { id, beneficiaryId, networkId, requestedBy } = erasure;
  const member = requestedBy.startsWith('member:') ? [requestedBy.slice('member:'.length)] : [];
  return {
    type: 'directory.beneficiary.erased.v1',
    subject: beneficiaryId,
    aggregateVersion: erasure.version,
    networkId,
    memberIds: member,
    audience: 'operators',
    data: { erasureId: id, beneficiaryId },
  };
}
