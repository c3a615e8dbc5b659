import { describe, expect, it } from '@jest/globals';
import type { Scope } from '@maillage/kernel';
import { mayChangeOpening, mayOpen, mayReadOpening } from './opening-rights.js';

const networkIds = ['net-1'];
const place = { networkId: 'net-1', structureId: 'house-1', memberId: 'ana', teamIds: ['caf'] };
const house = (role: 'agent' | 'structure-manager', structureId: string): Scope => ({
  ...{ role, memberId: 'bob', networkIds },
  structureIds: [structureId],
});
const team = (
  role: 'operator-agent' | 'operator-manager',
  memberId: string,
  id: string,
): Scope => ({
  ...{ role, memberId },
  teamIds: [id],
});

const rows: readonly (readonly [
  string,
  Scope,
  reads: boolean,
  changes: boolean,
  opens: boolean,
])[] = [
  ['agent of the house', house('agent', 'house-1'), true, false, false],
  ['agent of another house', house('agent', 'house-2'), false, false, false],
  ['manager of the house', house('structure-manager', 'house-1'), true, true, true],
  ['manager of another house', house('structure-manager', 'house-2'), false, false, false],
  ['coordinator', { role: 'coordinator', memberId: 'h', networkIds }, true, false, false],
  [
    'coordinator of another network',
    { role: 'coordinator', memberId: 'h', networkIds: ['net-2'] },
    ...([false, false, false] as const),
  ],
  ['the partner', team('operator-agent', 'ana', 'caf'), true, true, false],
  ['a colleague of the partner', team('operator-agent', 'eva', 'caf'), false, false, false],
  ['manager of the team', team('operator-manager', 'eva', 'caf'), true, true, false],
  ['manager of another team', team('operator-manager', 'eva', 'msa'), false, false, false],
  ['prescriber', { role: 'prescriber', memberId: 'p', networkIds }, false, false, false],
  ['national', { role: 'national', memberId: 'n' }, false, false, false],
  ['admin', { role: 'admin', memberId: 'a', networkIds: 'nation' }, false, false, false],
  ['the service itself', { role: 'service', service: 'appointments' }, true, true, false],
];

describe('an opening', () => {
  it.each(rows)('%s', (_, scope, reads, changes, opens) => {
    expect([
      mayReadOpening(scope, place),
      mayChangeOpening(scope, place),
      mayOpen(scope, 'house-1'),
    ]).toEqual([reads, changes, opens]);
  });

  it('is read by its member in whatever house', () => {
    const scope: Scope = { role: 'agent', memberId: 'ana', structureIds: ['house-2'], networkIds };
    expect(mayReadOpening(scope, place)).toBe(true);
  });
});
