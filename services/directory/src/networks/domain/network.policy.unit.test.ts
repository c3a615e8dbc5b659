import { describe, expect, it } from '@jest/globals';
import type { Scope } from '@maillage/kernel';
import { mayReadBanner } from './network.policy.js';

const own = { memberId: 'me', networkIds: ['own'] };
const readers: readonly Scope[] = [
  { role: 'agent', structureIds: ['house'], ...own },
  { role: 'structure-manager', structureIds: ['house'], ...own },
  { role: 'prescriber', ...own },
  { role: 'coordinator', ...own },
  { role: 'admin', ...own },
];
const others: readonly Scope[] = [
  { role: 'operator-agent', memberId: 'me', teamIds: ['team'] },
  { role: 'operator-manager', memberId: 'me', teamIds: ['team'] },
  { role: 'national', memberId: 'me' },
];

describe('the banner of a network', () => {
  it.each(readers)('is read by a $role of the network, not of another one', (scope) => {
    expect(mayReadBanner(scope, 'own')).toBe(true);
    expect(mayReadBanner(scope, 'other')).toBe(false);
  });

  it.each(others)('is not for a $role', (scope) => {
    expect(mayReadBanner(scope, 'own')).toBe(false);
  });

  it('is read by an administrator of the nation', () => {
    expect(mayReadBanner({ role: 'admin', memberId: 'me', networkIds: 'nation' }, 'own')).toBe(
      true,
    );
  });
});
