import type { Case } from './case.js';

/** A case of Camille's to two teams, the first of which has it. */
export function aCase(over: Partial<Case> = {}): Case {
  const dueAt = new Date('2026-11-26T09:00:00Z');
  return {
    id: 'case-1',
    version: 2,
    reference: '4257-KRLM',
    networkId: 'network-1',
    structureId: 'structure-1',
    authorId: 'camille',
    beneficiaryId: 'beneficiary-1',
    mandateId: 'mandate-1',
    procedureCode: 'rsa',
    blockageCode: 'payment-blocked',
    urgency: 'no-income',
    appointmentId: null,
    openedAt: new Date('2026-11-23T09:00:00Z'),
    content: { keyVersion: 'v1', wrappedKey: 'key', fields: { subject: 's', description: 'd' } },
    legs: [
      ...[{ id: 'leg-1', teamId: 'caf', operatorCode: 'CNAF', status: 'in-progress' } as const],
      ...[{ id: 'leg-2', teamId: 'cnav', operatorCode: 'CNAV', status: 'pending' } as const],
    ].map((leg) => ({ ...leg, dueAt, outcome: null })),
    ...over,
  };
}
