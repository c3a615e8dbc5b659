import { describe, expect, it } from '@jest/globals';
import { apiClientRoles, apiClientScopes, roles, type Role } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { requireRoleOnScope, revoked, type ApiClient } from './api-client.js';
import { mayManageClient, mayReadClient } from './api-client.policy.js';

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

const client: ApiClient = {
  id: 'cli-1',
  name: 'Agenda de la commune',
  role: 'structure-manager',
  scope: 'structure',
  scopeId: 'str-1',
  networkId: 'own',
  createdBy: 'me',
  createdAt: new Date('2026-11-20T08:00:00Z'),
  revokedAt: null,
  version: 1,
};

describe('who holds API clients', () => {
  it.each(roles)('%s: coordinators and administrators of the network, nobody else', (role) => {
    const scope = scopeOf(role);
    const expected = role === 'coordinator' || role === 'admin';
    expect(mayReadClient(scope, client)).toBe(expected);
    expect(mayManageClient(scope, client)).toBe(expected);
    expect(mayReadClient(scope, { networkId: 'other' })).toBe(false);
    expect(mayManageClient(scope, { ...client, networkId: 'other' })).toBe(false);
  });

  it('an administrator of the nation, everywhere', () => {
    const nation: MemberScope = { role: 'admin', memberId: 'me', networkIds: 'nation' };
    expect(mayManageClient(nation, { networkId: 'other', role: 'admin' })).toBe(true);
  });

  it('a coordinator hands out no administrator', () => {
    const admin = { networkId: 'own', role: 'admin' } as const;
    expect(mayManageClient(scopeOf('coordinator'), admin)).toBe(false);
    expect(mayManageClient(scopeOf('admin'), admin)).toBe(true);
  });
});

describe('an API client', () => {
  it('holds a role that somebody could hold on that scope', () => {
    for (const scope of apiClientScopes) {
      for (const role of [...apiClientRoles.structure, ...apiClientRoles.network]) {
        const fits = (apiClientRoles[scope] as readonly string[]).includes(role);
        const hold = () => requireRoleOnScope(role, scope);
        if (fits) expect(hold).not.toThrow();
        else expect(hold).toThrow('one of');
      }
    }
  });

  it('is revoked once', () => {
    const at = new Date('2026-11-22T08:00:00Z');
    const gone = revoked(client, at);
    expect(gone).toMatchObject({ revokedAt: at, version: 2 });
    expect(() => revoked(gone, at)).toThrow('revoked already');
  });
});
