import type { DomainEvent } from '@maillage/kernel';
import type { Case } from './case.js';

/** What is said of a new case. Teams are told of their own leg, not of the case. */
export function caseOpened(opened: Case): DomainEvent {
  return {
    type: 'referrals.case.opened.v1',
    subject: opened.id,
    aggregateVersion: opened.version,
    networkId: opened.networkId,
    structureId: opened.structureId,
    memberIds: [opened.authorId],
    audience: 'everyone',
    data: { case: publicStateOf(opened) },
  };
}

/** What is said of a case that has another author from now on. */
export function caseReassigned(changed: Case): DomainEvent {
  return { ...caseOpened(changed), type: 'referrals.case.reassigned.v1' };
}

/** The public state of a case: codes and instants, no text. */
export function publicStateOf(opened: Case) {
  return {
    id: opened.id,
    reference: opened.reference,
    networkId: opened.networkId,
    structureId: opened.structureId,
    authorId: opened.authorId,
    beneficiaryId: opened.beneficiaryId,
    mandateId: opened.mandateId,
    procedureCode: opened.procedureCode,
    blockageCode: opened.blockageCode,
    urgency: opened.urgency,
    appointmentId: opened.appointmentId,
    openedAt: opened.openedAt.toISOString(),
  };
}
