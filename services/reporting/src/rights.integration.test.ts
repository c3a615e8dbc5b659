import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import { appointmentExample } from '@maillage/contracts/events';
import {
  aStructure,
  anAppointment,
  bootReporting,
  type Asked,
  type BootedReporting,
} from './booted-reporting.builder.js';

let reporting: BootedReporting;
let own: string;
let foreign: string;

beforeAll(async () => {
  reporting = await bootReporting();
  await reporting.structureSaid(aStructure());
  await reporting.structureSaid(aStructure({ id: 'str-2' }));
  await reporting.structureSaid(aStructure({ id: 'str-9', networkId: 'net-9' }));
  const type = 'appointments.appointment.honoured.v1';
  const status = 'honoured' as const;
  await reporting.appointmentSaid(anAppointment(type, 2, { status }));
  await reporting.appointmentSaid(
    anAppointment(type, 2, { id: 'apt-2', structureId: 'str-2', status }),
  );
  await reporting.appointmentSaid(
    anAppointment(type, 2, { id: 'apt-9', structureId: 'str-9', networkId: 'net-9', status }),
  );
  own = await activityOf('str-1');
  foreign = await activityOf('str-9');
});
afterAll(() => reporting.close());

async function activityOf(structureId: string): Promise<string> {
  const found = await reporting.connection
    .collection<{ _id: string }>('activities')
    .findOne({ structureId });
  return found?._id ?? '';
}

interface Route {
  readonly name: string;
  readonly address: () => string;
  readonly asked?: Asked;
  readonly expected: Readonly<Record<Role, number>>;
}

const everybody = (status: number): Record<Role, number> =>
  Object.fromEntries(roles.map((role) => [role, status])) as Record<Role, number>;
/** Agents and managers of the house, then the coordinator; 403 for everyone else. */
const forHouseAndCoordinator = (house: number, coordinator: number): Record<Role, number> => ({
  ...everybody(403),
  ...{ agent: house, 'structure-manager': house, coordinator },
});
/** A version that is never the present one: who may act is told so, and nothing changes. */
const stale: Asked = { body: {}, headers: { 'if-match': '"77"' } };
const activity = (structureId: string): Asked => ({
  body: { structureId, localDay: '2999-01-01', durationMinutes: 15, theme: 'housing' },
});
const dashboard = (networkId: string) => () =>
  `/v1/dashboards/quarter?networkId=${networkId}&quarter=2026-Q4`;

const routes: readonly Route[] = [
  { name: 'indicators', address: () => '/v1/indicators', expected: everybody(200) },
  {
    name: 'the dashboard of the network',
    address: dashboard('net-1'),
    expected: forHouseAndCoordinator(200, 200),
  },
  {
    name: 'the dashboard of a foreign network',
    address: dashboard('net-9'),
    expected: forHouseAndCoordinator(404, 404),
  },
  {
    name: 'activities',
    address: () => '/v1/activities',
    expected: forHouseAndCoordinator(200, 200),
  },
  {
    name: 'an activity',
    address: () => `/v1/activities/${own}`,
    expected: forHouseAndCoordinator(200, 200),
  },
  {
    name: 'a foreign activity',
    address: () => `/v1/activities/${foreign}`,
    expected: forHouseAndCoordinator(404, 404),
  },
  {
    name: 'confirming an activity',
    address: () => `/v1/activities/${own}/confirm`,
    asked: stale,
    expected: forHouseAndCoordinator(409, 403),
  },
  {
    name: 'confirming a foreign activity',
    address: () => `/v1/activities/${foreign}/confirm`,
    asked: stale,
    expected: forHouseAndCoordinator(404, 404),
  },
  {
    name: 'dismissing an activity',
    address: () => `/v1/activities/${own}/dismiss`,
    asked: stale,
    expected: forHouseAndCoordinator(409, 403),
  },
  {
    name: 'recording an activity',
    address: () => '/v1/activities',
    asked: activity('str-1'),
    expected: forHouseAndCoordinator(422, 403),
  },
  {
    name: 'recording an activity in a foreign house',
    address: () => '/v1/activities',
    asked: activity('str-9'),
    expected: forHouseAndCoordinator(404, 404),
  },
];

describe('the rights table', () => {
  for (const { name, address, asked, expected } of routes) {
    it.each(roles.map((role) => [role, expected[role]] as const))(
      `answers ${name} to %s with %i`,
      async (role, status) => {
        expect((await reporting.ask(role, address(), asked)).status).toBe(status);
      },
    );
  }
});

describe('figures', () => {
  it('of a network are those of all its houses for its coordinator', async () => {
    const { body } = await reporting.ask('coordinator', dashboard('net-1')());
    expect(body).toMatchObject({
      appointmentsHonoured: { value: 2 },
      structures: [{ id: 'str-1' }, { id: 'str-2' }],
    });
  });

  it('are those of their own house only for an agent', async () => {
    const { body } = await reporting.ask('agent', dashboard('net-1')());
    expect(body).toMatchObject({
      appointmentsHonoured: { value: 1 },
      activitiesToConfirm: 1,
      structures: [{ id: 'str-1' }],
    });
    expect(body['structures']).toHaveLength(1);
  });
});

describe('the person and the hour of an activity', () => {
  const first = (body: Record<string, unknown>) =>
    (body['data'] as Record<string, unknown>[] | undefined)?.find(({ id }) => id === own) ?? body;

  it.each(['/v1/activities', ''])('are told to people of the house only: %s', async (list) => {
    const address = list || `/v1/activities/${own}`;
    for (const role of ['agent', 'structure-manager', 'coordinator'] as const) {
      const { body } = await reporting.ask(role, address);
      expect([role, first(body)]).toMatchObject([
        role,
        {
          startsAt: role === 'coordinator' ? null : appointmentExample.startsAt,
          beneficiaryId: role === 'coordinator' ? null : appointmentExample.beneficiaryId,
        },
      ]);
    }
  });
});

describe('a list of activities', () => {
  it('of a foreign house is empty, as if there were none', async () => {
    const address = '/v1/activities?filter%5BstructureId%5D=str-9';
    for (const role of ['agent', 'coordinator'] as const) {
      expect((await reporting.ask(role, address)).body).toEqual({
        data: [],
        page: { after: null },
      });
    }
  });

  it('holds every activity once, page after page', async () => {
    const first = await reporting.ask('coordinator', '/v1/activities?page%5Bsize%5D=1');
    const { after } = first.body['page'] as { after: string };
    const cursor = encodeURIComponent(after);
    const second = await reporting.ask(
      'coordinator',
      `/v1/activities?page%5Bsize%5D=1&page%5Bafter%5D=${cursor}`,
    );
    const houses = [first, second].flatMap(({ body }) =>
      (body['data'] as { structureId: string }[]).map(({ structureId }) => structureId),
    );
    expect(houses.sort()).toEqual(['str-1', 'str-2']);
    expect(second.body['page']).toEqual({ after: null });
  });
});
