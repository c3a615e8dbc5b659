import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '../codes/index.js';
import { eventContracts, type EnvelopeAttributes, type GrantState } from '../events/index.js';
import { maySee } from './index.js';

/** Who is told, and what the event names: a network, a house in it, a team. */
interface Row {
  readonly names: readonly ('network' | 'house' | 'team')[];
  readonly told: readonly Role[];
}

const house = ['agent', 'structure-manager'] as const;
const team = ['operator-agent', 'operator-manager'] as const;
const nobody: Row = { names: ['network', 'house', 'team'], told: [] };

const ofHouse = (...others: Role[]): Row => ({
  names: ['network', 'house'],
  told: [...house, ...others],
});
const ofNetwork: Row = { names: ['network'], told: [...house, 'coordinator', 'admin'] };
const ofCatalogue: Row = { names: ['network'], told: [...house, 'coordinator'] };
const ofLeg: Row = {
  names: ['network', 'house', 'team'],
  told: [...house, 'coordinator', ...team],
};
const nationalReference: Row = { names: [], told: ['admin'] };

/** Source: rights table, domain-directory §2. Who is told only reads again; whoever may not read is not told. */
const table: Readonly<Record<string, Row>> = {
  'directory.network.registered.v1': ofNetwork,
  'directory.network.updated.v1': ofNetwork,
  'directory.structure.registered.v1': ofHouse('coordinator', 'admin'),
  'directory.structure.updated.v1': ofHouse('coordinator', 'admin'),
  'directory.operator.registered.v1': nationalReference,
  'directory.operator.updated.v1': nationalReference,
  'directory.procedure.registered.v1': nationalReference,
  'directory.procedure.updated.v1': nationalReference,
  'directory.operator-team.registered.v1': { names: ['team'], told: [...team, 'admin'] },
  'directory.operator-team.updated.v1': { names: ['team'], told: [...team, 'admin'] },
  'directory.member.registered.v1': nationalReference,
  'directory.member.updated.v1': nationalReference,
  'directory.beneficiary.erased.v1': nobody,
  'directory.message.sent.v1': nobody,
  'directory.message.failed.v1': nobody,
  'directory.message.answered.v1': nobody,
  'directory.call.listed.v1': { names: ['house'], told: [...house] },
  'directory.call.postponed.v1': { names: ['house'], told: [...house] },
  'directory.call.settled.v1': { names: ['house'], told: [...house] },
  'directory.notice.created.v1': nobody,
  'directory.notice.read.v1': nobody,
  'appointments.appointment.booked.v1': ofHouse(),
  'appointments.appointment.arrived.v1': ofHouse(),
  'appointments.appointment.honoured.v1': ofHouse(),
  'appointments.appointment.missed.v1': ofHouse(),
  'appointments.appointment.cancelled.v1': ofHouse(),
  'appointments.appointment.corrected.v1': ofHouse(),
  'appointments.appointment.moved.v1': ofHouse(),
  'appointments.appointment.papers-checked.v1': ofHouse(),
  'appointments.appointment.reassigned.v1': ofHouse(),
  'appointments.beneficiary.erased.v1': nobody,
  'appointments.message.requested.v1': nobody,
  'appointments.motive.registered.v1': ofCatalogue,
  'appointments.motive.updated.v1': ofCatalogue,
  'appointments.motive.subscription-changed.v1': ofCatalogue,
  'appointments.workshop.planned.v1': ofHouse('coordinator'),
  'appointments.workshop.seats-changed.v1': ofHouse('coordinator'),
  'appointments.workshop.cancelled.v1': ofHouse('coordinator'),
  'appointments.workshop.held.v1': ofHouse('coordinator'),
  'appointments.capacity.measured.v1': nobody,
  'referrals.mandate.granted.v1': ofHouse(),
  'referrals.case.opened.v1': ofHouse('coordinator'),
  'referrals.case.reassigned.v1': ofHouse('coordinator'),
  'referrals.leg.opened.v1': ofLeg,
  'referrals.leg.taken-in-charge.v1': ofLeg,
  'referrals.leg.resolved.v1': ofLeg,
  'referrals.leg.closed.v1': ofLeg,
  'referrals.leg.reassigned.v1': ofLeg,
  'referrals.beneficiary.erased.v1': nobody,
  'referrals.message.requested.v1': nobody,
  'reporting.activity.proposed.v1': ofHouse('coordinator'),
  'reporting.activity.recorded.v1': ofHouse('coordinator'),
  'reporting.activity.confirmed.v1': ofHouse('coordinator'),
  'reporting.activity.dismissed.v1': ofHouse('coordinator'),
  'reporting.quarter.updated.v1': ofHouse('coordinator'),
  'reporting.beneficiary.erased.v1': nobody,
};

const rowOf = (type: string): Row | undefined =>
  type.endsWith('.republished.v1') ? nobody : table[type];

const types = [...eventContracts.keys()];

function factOf(type: string, { names }: Row): EnvelopeAttributes {
  return {
    specversion: '1.0',
    id: 'event-1',
    source: 'maillage:any',
    type,
    time: '2026-11-22T09:00:00.000Z',
    subject: 'thing-1',
    datacontenttype: 'application/json',
    correlationid: 'cor-1',
    actor: 'member:mem-9',
    aggregateversion: 2,
    memberids: ['mem-1'],
    audience: 'everyone',
    ...(names.includes('network') ? { networkid: 'net-1' } : {}),
    ...(names.includes('house') ? { structureid: 'str-1' } : {}),
    ...(names.includes('team') ? { teamids: ['team-1'] } : {}),
  };
}

const grantOf = (role: Role, where: 'near' | 'far'): GrantState => {
  const net = where === 'near' ? 'net-1' : 'net-9';
  switch (role) {
    case 'agent':
    case 'structure-manager':
      return {
        role,
        scope: 'structure',
        scopeId: where === 'near' ? 'str-1' : 'str-9',
        networkIds: [net],
      };
    case 'prescriber':
    case 'coordinator':
      return { role, scope: 'network', scopeId: net, networkIds: [net] };
    case 'operator-agent':
    case 'operator-manager':
      return {
        role,
        scope: 'operator-team',
        scopeId: where === 'near' ? 'team-1' : 'team-9',
        networkIds: [],
      };
    case 'national':
    case 'admin':
      return { role, scope: 'nation', scopeId: 'nation', networkIds: [] };
  }
};

const told = (type: string, row: Row, where: 'near' | 'far'): Role[] =>
  roles.filter((role) =>
    maySee(factOf(type, row), { memberId: 'mem-2', grants: [grantOf(role, where)] }),
  );

describe('who is told of an event', () => {
  it('is said for every event', () => {
    const silent = types.filter((type) => !rowOf(type));
    const gone = Object.keys(table).filter((type) => !types.includes(type));
    expect([
      ...silent.map(
        (type) =>
          `${type}: add who is told to packages/contracts/src/may-see/every-event.unit.test.ts`,
      ),
      ...gone.map((type) => `${type} is no event: remove its row`),
    ]).toEqual([]);
  });

  it.each(types)('%s', (type) => {
    const row = rowOf(type) ?? nobody;
    expect(told(type, row, 'near').sort()).toEqual([...row.told].sort());
    expect(told(type, row, 'far')).toEqual(row.told.filter((role) => role === 'admin'));
  });

  it('an administrator of another network is not told of this one', () => {
    const grants: GrantState[] = [
      { role: 'admin', scope: 'network', scopeId: 'net-9', networkIds: ['net-9'] },
    ];
    const seen = types.filter((type) =>
      maySee(factOf(type, rowOf(type) ?? nobody), { memberId: 'mem-2', grants }),
    );
    expect(seen).toEqual([]);
  });
});
