import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { mayReadStructuresOf } from './structure.policy.js';

function scopeOf(role: Role): MemberScope {
  const own = { memberId: 'me', networkIds: ['own'] };
  switch (role) {
    case 'agent':
    case 'structure-manager':
      return { role, ...own, structureIds: [] };
    case 'prescriber':
    case 'coordinator':
    case 'admin':
      return { role, ...own };
    case 'operator-agent':
    case 'operator-manager':
      return { role, memberId: 'me', teamIds: [] };
    case 'national':
      return { role, memberId: 'me' };
  }
}

describe('who reads the houses of a network', () => {
  it.each(roles)('%s: those of the own network', (role) => {
    expect(mayReadStructuresOf(scopeOf(role), 'own')).toBe(true);
  });

  it.each(roles)(
    '%s: those of a foreign network only when working for nation or operator',
    (role) => {
      const everywhere: readonly Role[] = ['operator-agent', 'operator-manager', 'national'];
      expect(mayReadStructuresOf(scopeOf(role), 'foreign')).toBe(everywhere.includes(role));
    },
  );
});
