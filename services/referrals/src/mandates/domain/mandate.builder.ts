import type { Mandate } from './mandate.js';

/** A mandate of 31 days for CNAF and CNAV, given on 23 November 2026 at 09:00 in Paris. */
export function aMandate(over: Partial<Mandate> = {}): Mandate {
  return {
    id: 'mandate-1',
    version: 1,
    networkId: 'network-1',
    structureId: 'structure-1',
    authorId: 'camille',
    beneficiaryId: 'beneficiary-1',
    operatorCodes: ['CNAF', 'CNAV'],
    channel: 'paper-signed',
    duration: '31',
    protectiveMeasure: false,
    givenAt: new Date('2026-11-23T08:00:00Z'),
    expiresAt: new Date('2026-12-24T23:00:00Z'),
    revokedAt: null,
    caseId: null,
    ...over,
  };
}
