import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import type { Member } from './member.js';
import { grantsShownTo, mayReadMember } from './member.policy.js';

function scopeOf(role: Role): MemberScope {
  const own = { memberId: 'me', networkIds: ['own'] };
  switch (role) {
    case 'agent':
    case 'structure-manager':
      return { role, ...own, structureIds: ['own-house'] };
    case 'prescriber':
    case 'coordinator':
    case 'admin':
      return { role, ...own };
    case 'operator-agent':
    case 'operator-manager':
      return { role, memberId: 'me', teamIds: ['own-team'] };
    case 'national':
      return { role, memberId: 'me' };
  }
}

function memberAt(scopeId: string, networkId: string): Pick<Member, 'grants'> {
  return { grants: [{ role: 'agent', scope: 'structure', scopeId, networkIds: [networkId] }] };
}

describe('who reads a member', () => {
  it.each(roles)('%s: by the rights table', (role) => {
    const scope = scopeOf(role);
    const expected: Partial<Record<Role, readonly boolean[]>> = {
      'structure-manager': [true, false, false],
      coordinator: [true, true, false],
      admin: [true, true, false],
    };
    expect([
      mayReadMember(scope, memberAt('own-house', 'own')),
      mayReadMember(scope, memberAt('other-house', 'own')),
      mayReadMember(scope, memberAt('other-house', 'other')),
    ]).toEqual(expected[role] ?? [false, false, false]);
  });

  it('an administrator of the nation reads all', () => {
    const nation: MemberScope = { role: 'admin', memberId: 'me', networkIds: 'nation' };
    expect(mayReadMember(nation, memberAt('any', 'other'))).toBe(true);
  });
});

describe('the grants of a member', () => {
  const at = (scopeId: string, networkId: string) => memberAt(scopeId, networkId).grants;
  const team = { role: 'operator-agent', scope: 'operator-team', networkIds: [] } as const;
  const hub = { role: 'coordinator', scope: 'hub', scopeId: 'hub-1' } as const;
  const member: Pick<Member, 'grants'> = {
    grants: [
      ...at('own-house', 'own'),
      ...at('other-house', 'own'),
      ...at('far-house', 'far'),
      { ...hub, networkIds: ['own', 'far'] },
      { ...team, scopeId: 'own-team' },
      { ...team, scopeId: 'far-team' },
    ],
  };
  const ofNetwork = ['own-house', 'other-house', 'hub-1'];

  it.each([
    ['coordinator', ofNetwork],
    ['admin', ofNetwork],
    ['structure-manager', ['own-house']],
    ['operator-manager', ['own-team']],
    ['agent', []],
  ] as const)('%s is shown those at their own places', (role, expected) => {
    const shown = grantsShownTo(scopeOf(role), member);
    expect(shown.map(({ scopeId }) => scopeId)).toEqual(expected);
    expect(shown.flatMap(({ networkIds }) => networkIds)).not.toContain('far');
  });

  it('are all shown to an administrator of the nation', () => {
    const nation: MemberScope = { role: 'admin', memberId: 'me', networkIds: 'nation' };
    expect(grantsShownTo(nation, member)).toEqual(member.grants);
  });
});
