import { describe, expect, it } from '@jest/globals';
import { grantScopes, roles, type GrantScope, type Role } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { decideGrant, mayManage, refuseWrongScope, scopesOfRole } from './grant.policy.js';
import type { Grant } from './member.js';

const network = { memberId: 'me', networkIds: ['net'] };
const nation: MemberScope = { role: 'admin', memberId: 'me', networkIds: 'nation' };
const scopes: Readonly<Record<Role, MemberScope>> = {
  agent: { role: 'agent', ...network, structureIds: ['house'] },
  'structure-manager': { role: 'structure-manager', ...network, structureIds: ['house'] },
  prescriber: { role: 'prescriber', ...network },
  coordinator: { role: 'coordinator', ...network },
  'operator-agent': { role: 'operator-agent', memberId: 'me', teamIds: ['team'] },
  'operator-manager': { role: 'operator-manager', memberId: 'me', teamIds: ['team'] },
  national: { role: 'national', memberId: 'me' },
  admin: { role: 'admin', ...network },
};

const placeIds: Readonly<Record<GrantScope, readonly [own: string, foreign: string]>> = {
  structure: ['house', 'other-house'],
  network: ['net', 'other-net'],
  hub: ['hub', 'other-hub'],
  'operator-team': ['team', 'other-team'],
  nation: ['nation', 'nation'],
};

function grantOn(role: Role, scope: GrantScope, own: boolean): Grant {
  const networkIds = scope === 'operator-team' || scope === 'nation' ? [] : [own ? 'net' : 'far'];
  return { role, scope, scopeId: placeIds[scope][own ? 0 : 1], networkIds };
}

const possible = roles.flatMap((role) => scopesOfRole[role].map((scope) => [role, scope] as const));

const ofANetwork = ['agent structure', 'structure-manager structure', 'prescriber network'];
const given: Readonly<Record<Role, readonly string[]>> = {
  admin: [...ofANetwork, 'coordinator network'],
  coordinator: [...ofANetwork, 'coordinator network'],
  'structure-manager': ['agent structure'],
  'operator-manager': ['operator-agent operator-team', 'operator-manager operator-team'],
  agent: [],
  prescriber: [],
  'operator-agent': [],
  national: [],
};

describe('who may give a grant', () => {
  it.each(roles)('%s: exactly what the rights table says, on their own places', (role) => {
    const allowed = possible
      .filter(
        ([each, scope]) => decideGrant(scopes[role], grantOn(each, scope, true)) === 'allowed',
      )
      .map((pair) => pair.join(' '));
    expect(allowed.sort()).toEqual([...given[role]].sort());
  });

  it.each(roles)('%s: nothing on a foreign place, of which nothing is said either', (role) => {
    for (const [each, scope] of possible) {
      const decision = decideGrant(scopes[role], grantOn(each, scope, false));
      expect(decision).not.toBe('allowed');
      if (scope === 'structure' || scope === 'network' || scope === 'hub') {
        expect(decision).toBe('not-found');
      }
    }
  });

  it('is who administers the nation, for everything', () => {
    for (const [role, scope] of possible) {
      expect(decideGrant(nation, grantOn(role, scope, false))).toBe('allowed');
    }
  });
});

describe('who may suspend a member', () => {
  const own = grantOn('agent', 'structure', true);

  it('is who may give all that the member holds', () => {
    const manager = scopes['structure-manager'];
    expect(mayManage(manager, { grants: [own] })).toBe(true);
    expect(mayManage(manager, { grants: [own, grantOn('agent', 'structure', false)] })).toBe(false);
    expect(mayManage(manager, { grants: [grantOn('structure-manager', 'structure', true)] })).toBe(
      false,
    );
    expect(mayManage(scopes.coordinator, { grants: [own] })).toBe(true);
  });
});

describe('a role', () => {
  it('is given on its own kind of place only', () => {
    for (const role of roles) {
      for (const scope of grantScopes) {
        const giving = () => refuseWrongScope({ role, scope });
        if (scopesOfRole[role].includes(scope)) expect(giving).not.toThrow();
        else expect(giving).toThrow(`not on ${scope}`);
      }
    }
  });
});
