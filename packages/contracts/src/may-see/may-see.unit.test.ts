import { describe, expect, it } from '@jest/globals';
import type { EnvelopeAttributes, GrantState } from '../events/index.js';
import { roles, type Role } from '../codes/index.js';
import { maySee } from './index.js';

const fact = (over: Partial<EnvelopeAttributes> = {}): EnvelopeAttributes => ({
  specversion: '1.0',
  id: 'event-1',
  source: 'maillage:referrals',
  type: 'referrals.leg.resolved.v1',
  time: '2026-11-22T09:00:00.000Z',
  subject: 'leg-1',
  datacontenttype: 'application/json',
  correlationid: 'cor-1',
  actor: 'member:mem-9',
  aggregateversion: 2,
  networkid: 'net-1',
  structureid: 'str-1',
  teamids: ['team-1'],
  memberids: ['mem-1'],
  audience: 'everyone',
  ...over,
});

const scopeOf: Record<Role, Omit<GrantState, 'role'>> = {
  agent: { scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
  'structure-manager': { scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
  prescriber: { scope: 'network', scopeId: 'net-1', networkIds: ['net-1'] },
  coordinator: { scope: 'network', scopeId: 'net-1', networkIds: ['net-1'] },
  'operator-agent': { scope: 'operator-team', scopeId: 'team-1', networkIds: [] },
  'operator-manager': { scope: 'operator-team', scopeId: 'team-1', networkIds: [] },
  national: { scope: 'nation', scopeId: 'nation', networkIds: [] },
  admin: { scope: 'nation', scopeId: 'nation', networkIds: [] },
};

const viewer = (role: Role, over: Partial<GrantState> = {}) => ({
  memberId: 'mem-2',
  grants: [{ role, ...scopeOf[role], ...over }],
});

describe('who is told that a leg was resolved', () => {
  const told: Record<Role, boolean> = {
    agent: true,
    'structure-manager': true,
    coordinator: true,
    'operator-agent': true,
    'operator-manager': true,
    prescriber: false,
    national: false,
    admin: false,
  };

  it.each(roles.map((role) => [role, told[role]] as const))('%s: %s', (role, expected) => {
    expect(maySee(fact(), viewer(role))).toBe(expected);
  });

  it.each(roles)('%s of a foreign scope is not told', (role) => {
    const foreign = viewer(role, { scopeId: 'elsewhere', networkIds: ['net-2'] });
    expect(maySee(fact(), foreign)).toBe(false);
  });

  it('tells the author in whatever house of the network they work', () => {
    const { grants } = viewer('agent', { scopeId: 'elsewhere' });
    expect(maySee(fact(), { memberId: 'mem-1', grants })).toBe(true);
    expect(maySee(fact(), { memberId: 'mem-2', grants })).toBe(false);
  });

  it('tells nothing to an author or assignee who has left the network or the team', () => {
    const gone = roles.filter((role) => {
      const { grants } = viewer(role, { scopeId: 'elsewhere', networkIds: ['net-2'] });
      return maySee(fact(), { memberId: 'mem-1', grants });
    });
    expect(gone).toEqual([]);
    expect(maySee(fact(), { memberId: 'mem-1', grants: [] })).toBe(false);
  });

  it('does not tell the house what one team and the authors say', () => {
    const own = fact({ audience: 'team:team-1' });
    expect(maySee(own, viewer('agent'))).toBe(false);
    expect(maySee(own, viewer('operator-agent'))).toBe(true);
  });

  it('pushes neither republished facts nor messages', () => {
    for (const type of ['referrals.leg.republished.v1', 'referrals.message.requested.v1']) {
      expect(maySee(fact({ type }), { memberId: 'mem-1', grants: [] })).toBe(false);
    }
  });

  it('tells a member of their own account and notices, whatever their grants', () => {
    for (const type of ['directory.member.updated.v1', 'directory.notice.created.v1']) {
      expect(maySee(fact({ type }), { memberId: 'mem-1', grants: [] })).toBe(true);
    }
  });

  it('tells nobody but who asked for it that a person was erased', () => {
    const erased = fact({ type: 'directory.beneficiary.erased.v1' });
    expect(roles.filter((role) => maySee(erased, viewer(role)))).toEqual([]);
    expect(maySee(erased, { memberId: 'mem-1', grants: [] })).toBe(true);
  });

  it('tells an administrator of the nation about reference data only', () => {
    expect(maySee(fact({ type: 'directory.structure.updated.v1' }), viewer('admin'))).toBe(true);
  });
});

describe('who is told that an appointment moved to another house', () => {
  const moved = fact({
    type: 'appointments.appointment.moved.v1',
    structureid: 'str-2',
    formerstructureid: 'str-1',
    teamids: [],
  });

  it.each(['agent', 'structure-manager'] as const)('the %s of either house, no other', (role) => {
    const told = ['str-1', 'str-2', 'str-3'].filter((scopeId) =>
      maySee(moved, viewer(role, { scopeId })),
    );
    expect(told).toEqual(['str-1', 'str-2']);
  });

  it('nobody else', () => {
    const others = roles.filter((role) => role !== 'agent' && role !== 'structure-manager');
    expect(others.filter((role) => maySee(moved, viewer(role)))).toEqual([]);
  });
});

describe('who is told that a network changed', () => {
  const { structureid: _house, teamids: _teams, memberids: _members, ...ofNetwork } = fact();
  const changed = { ...ofNetwork, type: 'directory.network.updated.v1', subject: 'net-1' };
  const told: Record<Role, boolean> = {
    agent: true,
    'structure-manager': true,
    coordinator: true,
    'operator-agent': false,
    'operator-manager': false,
    prescriber: false,
    national: false,
    admin: true,
  };

  it.each(roles)('%s', (role) => {
    expect(maySee(changed, viewer(role))).toBe(told[role]);
  });

  it('nobody of the desks of another network', () => {
    const foreign = { ...changed, networkid: 'net-2' };
    expect(maySee(foreign, viewer('agent'))).toBe(false);
  });
});
