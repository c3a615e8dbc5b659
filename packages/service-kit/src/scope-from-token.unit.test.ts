import { describe, expect, it } from '@jest/globals';
import { roles } from '@maillage/contracts/codes';
import type { MemberClaims } from './member-tokens.js';
import { scopeFromToken } from './scope-from-token.js';

const everyGrant: MemberClaims['grants'] = [
  { role: 'agent', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
  { role: 'agent', scope: 'structure', scopeId: 'str-2', networkIds: ['net-1'] },
  { role: 'structure-manager', scope: 'structure', scopeId: 'str-3', networkIds: ['net-2'] },
  { role: 'prescriber', scope: 'network', scopeId: 'net-3', networkIds: ['net-3'] },
  { role: 'coordinator', scope: 'network', scopeId: 'net-4', networkIds: ['net-4'] },
  { role: 'coordinator', scope: 'hub', scopeId: 'hub-1', networkIds: ['net-5', 'net-6'] },
  { role: 'operator-agent', scope: 'operator-team', scopeId: 'team-1', networkIds: [] },
  { role: 'operator-manager', scope: 'operator-team', scopeId: 'team-2', networkIds: [] },
  { role: 'national', scope: 'nation', scopeId: 'fr', networkIds: [] },
  { role: 'admin', scope: 'network', scopeId: 'net-7', networkIds: ['net-7'] },
];
const claims = (role: MemberClaims['role'], grants = everyGrant): MemberClaims => ({
  sub: 'member:mem-1',
  role,
  grants,
  cid: 'cor-1',
});

describe('the scope of a member', () => {
  it('holds what the active role was granted, and nothing of the member’s other roles', () => {
    const memberId = 'mem-1';
    const expected = {
      agent: { structureIds: ['str-1', 'str-2'], networkIds: ['net-1'] },
      'structure-manager': { structureIds: ['str-3'], networkIds: ['net-2'] },
      prescriber: { networkIds: ['net-3'] },
      coordinator: { networkIds: ['net-4', 'net-5', 'net-6'] },
      'operator-agent': { teamIds: ['team-1'] },
      'operator-manager': { teamIds: ['team-2'] },
      national: {},
      admin: { networkIds: ['net-7'] },
    };
    for (const role of roles) {
      expect(scopeFromToken(claims(role))).toEqual({ role, memberId, ...expected[role] });
    }
  });

  it('is every network for an administrator of the nation', () => {
    const grants: MemberClaims['grants'] = [
      { role: 'admin', scope: 'nation', scopeId: 'fr', networkIds: [] },
    ];
    expect(scopeFromToken(claims('admin', grants))).toHaveProperty('networkIds', 'nation');
  });

  it('of an API client names the client, never a member', () => {
    const ofClient = scopeFromToken({ ...claims('coordinator'), sub: 'client:cli-1' });
    expect(ofClient).toMatchObject({ memberId: 'client:cli-1', role: 'coordinator' });
  });

  it('sees nothing when the active role has no grant', () => {
    for (const role of roles.filter((name) => name !== 'national')) {
      const { role: _, memberId: __, ...seen } = scopeFromToken(claims(role, []));
      expect(Object.values(seen).flat()).toEqual([]);
    }
  });
});
