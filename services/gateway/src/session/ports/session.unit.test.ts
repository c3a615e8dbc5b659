import { describe, expect, it } from '@jest/globals';
import type { GrantState } from '@maillage/contracts/events';
import { activeGrants, cookieName, rolesOf } from './session.js';

const grant = (role: GrantState['role'], scopeId: string): GrantState => ({
  role,
  scope: 'structure',
  scopeId,
  networkIds: ['net-1'],
});

describe('a session', () => {
  const grants = [grant('agent', 'a'), grant('structure-manager', 'b'), grant('agent', 'c')];

  it('takes roles in one order, each once', () => {
    expect(rolesOf(grants)).toEqual(['agent', 'structure-manager']);
  });

  it('lets all grants of the active role count, and no other', () => {
    const session = {
      memberId: 'mem-1',
      displayName: 'Camille',
      grants,
      role: 'agent' as const,
      signedInAt: 0,
      grantsReadAt: 0,
      device: 'Firefox sur Linux',
      idToken: '',
    };
    expect(activeGrants(session).map(({ scopeId }) => scopeId)).toEqual(['a', 'c']);
  });

  it('names its cookie by port where it cannot be bound to the host', () => {
    expect(cookieName(false, '8080')).toBe('maillage-8080');
    expect(cookieName(true, '443')).toBe('__Host-maillage');
  });
});
