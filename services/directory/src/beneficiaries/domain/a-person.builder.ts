import type { Beneficiary } from './beneficiary.js';

/** An invented person of network `net-1`, with as little as can be. */
export function aPerson(changes: Partial<Beneficiary> = {}): Beneficiary {
  return {
    id: 'ben-1',
    networkId: 'net-1',
    structureIds: ['str-1'],
    createdBy: 'mem-1',
    surname: 'Quintefeuille',
    birthName: null,
    firstName: 'Rosalinde',
    birthYear: null,
    birthDate: null,
    phone: null,
    phoneIsMobile: false,
    mail: null,
    communeInsee: null,
    language: null,
    needs: [],
    note: null,
    possibleDuplicateOf: [],
    version: 1,
    ...changes,
  };
}
