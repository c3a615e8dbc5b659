import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { decide, isReceivedHere, type Decision, type PersonAction } from './beneficiary.policy.js';

const actions: readonly PersonAction[] = ['create', 'search', 'read', 'edit'];

function scopeOf(role: Role): MemberScope {
  const own = { memberId: 'me', networkIds: ['own'] };
  switch (role) {
    case 'agent':
    case 'structure-manager':
      return { role, ...own, structureIds: ['str'] };
    case 'prescriber':
    case 'coordinator':
    case 'admin':
      return { role, ...own };
    case 'operator-agent':
    case 'operator-manager':
      return { role, memberId: 'me', teamIds: ['team'] };
    case 'national':
      return { role, memberId: 'me' };
  }
}

/** Rights on persons: own network, then foreign network, for create, search, read and edit of somebody else's entry. */
const table: Record<Role, { own: readonly Decision[]; foreign: readonly Decision[] }> = {
  agent: {
    own: ['allowed', 'allowed', 'allowed', 'allowed'],
    foreign: ['not-found', 'not-found', 'not-found', 'not-found'],
  },
  'structure-manager': {
    own: ['allowed', 'allowed', 'allowed', 'allowed'],
    foreign: ['not-found', 'not-found', 'not-found', 'not-found'],
  },
  prescriber: {
    own: ['allowed', 'forbidden', 'not-found', 'forbidden'],
    foreign: ['not-found', 'forbidden', 'not-found', 'forbidden'],
  },
  coordinator: {
    own: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
    foreign: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
  },
  'operator-agent': {
    own: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
    foreign: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
  },
  'operator-manager': {
    own: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
    foreign: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
  },
  national: {
    own: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
    foreign: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
  },
  admin: {
    own: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
    foreign: ['forbidden', 'forbidden', 'forbidden', 'forbidden'],
  },
};

describe('rights on persons', () => {
  it.each(roles)('of role %s are those of the table', (role) => {
    const decisions = (networkId: string) =>
      actions.map((action) =>
        decide(scopeOf(role), action, {
          networkId,
          ...(action === 'read' || action === 'edit' ? { createdBy: 'somebody-else' } : {}),
        }),
      );
    expect(decisions('own')).toEqual(table[role].own);
    expect(decisions('foreign')).toEqual(table[role].foreign);
  });

  it('let a prescriber read whom they entered, in their network', () => {
    const prescriber = scopeOf('prescriber');
    expect(decide(prescriber, 'read', { networkId: 'own', createdBy: 'me' })).toBe('allowed');
    expect(decide(prescriber, 'read', { networkId: 'other', createdBy: 'me' })).toBe('not-found');
  });

  it('let an administrator of the nation read nobody', () => {
    const admin: MemberScope = { role: 'admin', memberId: 'me', networkIds: 'nation' };
    expect(decide(admin, 'read', { networkId: 'own' })).toBe('forbidden');
  });
});

describe('a person', () => {
  const received = { structureIds: ['far', 'str'], createdBy: 'somebody-else' };
  const elsewhere = { structureIds: ['far'], createdBy: 'somebody-else' };

  it('is known in the houses where they were received, and to who entered them', () => {
    for (const role of ['agent', 'structure-manager'] as const) {
      expect(isReceivedHere(scopeOf(role), received)).toBe(true);
      expect(isReceivedHere(scopeOf(role), elsewhere)).toBe(false);
      expect(isReceivedHere(scopeOf(role), { ...elsewhere, createdBy: 'me' })).toBe(true);
    }
    expect(isReceivedHere(scopeOf('prescriber'), received)).toBe(false);
  });
});
