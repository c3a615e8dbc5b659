import { describe, expect, it } from '@jest/globals';
import type { Scope } from '@maillage/kernel';
import { standingOf } from './reading-rights.js';

const networkIds = ['net-1'];
const scopes: Record<string, Scope> = {
  'agent of the house': { role: 'agent', memberId: 'a', structureIds: ['house-1'], networkIds },
  'manager of the house': {
    role: 'structure-manager',
    memberId: 'a',
    structureIds: ['house-1'],
    networkIds,
  },
  'agent of another house': { role: 'agent', memberId: 'a', structureIds: ['house-2'], networkIds },
  'agent elsewhere who booked': {
    role: 'agent',
    memberId: 'booker',
    structureIds: ['house-2'],
    networkIds,
  },
  'prescriber who booked': { role: 'prescriber', memberId: 'booker', networkIds },
  'agent who booked and now works in another network': {
    role: 'agent',
    memberId: 'booker',
    structureIds: ['house-9'],
    networkIds: ['net-2'],
  },
  'prescriber who booked, of another network now': {
    role: 'prescriber',
    memberId: 'booker',
    networkIds: ['net-2'],
  },
  'another prescriber': { role: 'prescriber', memberId: 'p', networkIds },
  coordinator: { role: 'coordinator', memberId: 'booker', networkIds },
  'operator agent': { role: 'operator-agent', memberId: 'booker', teamIds: ['t'] },
  'operator manager': { role: 'operator-manager', memberId: 'booker', teamIds: ['t'] },
  nation: { role: 'national', memberId: 'booker' },
  administrator: { role: 'admin', memberId: 'booker', networkIds: 'nation' },
};

describe('who reads an appointment', () => {
  it('is its house, and who booked it as agent or prescriber; nobody else', () => {
    const place = { networkId: 'net-1', structureId: 'house-1', bookedBy: 'booker' };
    const standings = Object.entries(scopes).map(([who, scope]) => [who, standingOf(scope, place)]);
    expect(Object.fromEntries(standings.filter(([, standing]) => standing))).toEqual({
      'agent of the house': 'house',
      'manager of the house': 'house',
      'agent elsewhere who booked': 'booker',
      'prescriber who booked': 'booker',
    });
  });
});
