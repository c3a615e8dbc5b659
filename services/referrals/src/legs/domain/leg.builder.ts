import type { LegStatus } from '@maillage/contracts/codes';
import { firstResponseDueAt, newsDueAt } from './leg-clock.js';
import type { Leg, LegFacts, TeamClock } from './leg.js';

export const paris: TeamClock = { zone: 'Europe/Paris', holidayZone: 'metropole' };

/** A leg to team `caf`, opened on Monday 23 November 2026 at 10:00 in Paris, in any status. */
export function aLeg(status: LegStatus = 'pending', over: Partial<LegFacts> = {}): Leg {
  const openedAt = over.openedAt ?? new Date('2026-11-23T09:00:00Z');
  const clock = over.clock ?? paris;
  const respondedAt = new Date('2026-11-24T09:00:00Z');
  const resolvedAt = new Date('2026-11-25T09:00:00Z');
  const pending = status === 'pending';
  const dueAt = pending ? firstResponseDueAt(openedAt, clock) : newsDueAt(respondedAt, clock);
  const open = pending || status === 'in-progress' || status === 'waiting';
  const facts: LegFacts = {
    id: 'leg-1',
    version: 1,
    caseId: 'case-1',
    caseReference: '4257-KRLM',
    networkId: 'network-1',
    structureId: 'structure-1',
    authorId: 'camille',
    beneficiaryId: 'beneficiary-1',
    mandateId: 'mandate-1',
    teamId: 'caf',
    operatorCode: 'CNAF',
    procedureCode: 'rsa',
    blockageCode: 'payment-blocked',
    urgency: 'no-income',
    clock,
    openedAt,
    dueAt: open ? dueAt : null,
    notice: pending ? { state: 'due', dueAt } : { state: 'none' },
    ...over,
  };
  const taken = {
    assigneeId: 'julie',
    firstResponseAt: respondedAt,
    firstResponseHundredths: 100,
    newsAt: respondedAt,
  };
  const resolution = {
    outcome: 'payment-released',
    resolvedAt,
    resolutionHundredths: 200,
    answer: 'sealed',
  } as const;
  switch (status) {
    case 'pending':
      return { ...facts, status, taken: null, resolution: null, closing: null };
    case 'in-progress':
    case 'waiting':
      return { ...facts, status, taken, resolution: null, closing: null };
    case 'resolved':
      return { ...facts, status, taken, resolution, closing: null };
    case 'refused':
    case 'transferred':
      return { ...facts, status, taken, resolution: null, closing: null };
    case 'closed': {
      const closing = { reason: 'confirmed', closedAt: new Date('2026-11-26T09:00:00Z') } as const;
      return { ...facts, status, taken, resolution, closing };
    }
  }
}
