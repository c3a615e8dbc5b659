import type { DomainEvent } from '@maillage/kernel';
import type { Mandate } from './mandate.js';

/** What is said of a new mandate. Operators are told by the legs opened under it. */
export function mandateGranted(mandate: Mandate): DomainEvent {
  return {
    type: 'referrals.mandate.granted.v1',
    subject: mandate.id,
    aggregateVersion: mandate.version,
    networkId: mandate.networkId,
    structureId: mandate.structureId,
    memberIds: [mandate.authorId],
    audience: 'everyone',
    data: { mandate: publicStateOf(mandate) },
  };
}

/** The public state of a mandate: codes and instants. */
export function publicStateOf(mandate: Mandate) {
  return {
    id: mandate.id,
    networkId: mandate.networkId,
    structureId: mandate.structureId,
    beneficiaryId: mandate.beneficiaryId,
    operatorCodes: [...mandate.operatorCodes],
    channel: mandate.channel,
    givenAt: mandate.givenAt.toISOString(),
    expiresAt: mandate.expiresAt?.toISOString() ?? null,
    revokedAt: mandate.revokedAt?.toISOString() ?? null,
  };
}
