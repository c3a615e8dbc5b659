import type { DomainEvent } from '@maillage/kernel';
import type { Leg } from './leg.js';

export type LegFact =
  'opened' | 'taken-in-charge' | 'reassigned' | 'resolved' | 'closed' | 'republished';

/**
 * What is said of a leg. The team is named while it may read, that is under a mandate in force; after its end only
 * in the leg's own closing. Source: architecture §3.
 */
export function legEvent(fact: LegFact, leg: Leg, mandateInForce: boolean): DomainEvent {
  const memberIds = [leg.authorId, ...(leg.taken ? [leg.taken.assigneeId] : [])];
  const teamIds = mandateInForce || fact === 'closed' ? { teamIds: [leg.teamId] } : {};
  return {
    type: `referrals.leg.${fact}.v1`,
    subject: leg.id,
    aggregateVersion: leg.version,
    networkId: leg.networkId,
    structureId: leg.structureId,
    ...teamIds,
    memberIds: [...new Set(memberIds)],
    audience: 'everyone',
    data: { leg: publicStateOf(leg) },
  };
}

/** The public state of a leg: codes and instants, no text, no identity. */
export function publicStateOf(leg: Leg) {
  const { taken, resolution } = leg;
  return {
    id: leg.id,
    caseId: leg.caseId,
    caseReference: leg.caseReference,
    networkId: leg.networkId,
    structureId: leg.structureId,
    teamId: leg.teamId,
    operatorCode: leg.operatorCode,
    procedureCode: leg.procedureCode,
    blockageCode: leg.blockageCode,
    status: leg.status,
    assigneeId: taken?.assigneeId ?? null,
    outcome: resolution?.outcome ?? null,
    openedAt: leg.openedAt.toISOString(),
    dueAt: leg.dueAt?.toISOString() ?? null,
    firstResponseAt: taken?.firstResponseAt.toISOString() ?? null,
    firstResponseHundredths: taken?.firstResponseHundredths ?? null,
    resolvedAt: resolution?.resolvedAt.toISOString() ?? null,
    resolutionHundredths: resolution?.resolutionHundredths ?? null,
  };
}
