import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import type { BeneficiaryResource, OperatorTeamResource } from '@maillage/contracts/http/directory';
import type {
  CaseResource,
  LegResource,
  MandateResource,
} from '@maillage/contracts/http/referrals';
import type { QuarterDashboard } from '@maillage/contracts/http/reporting';
import { demoStructures } from '@maillage/demo-network';
import { Client } from '../client.js';
import { inDatabase } from '../database.js';
import {
  appointmentsPath,
  book,
  dayFromToday,
  enterPerson,
  nextSlotAtHome,
  quarterOfDay,
  query,
  type Page,
} from '../desk.js';
import { as } from '../session.js';
import { testProduct } from '../test-product.js';

const accounts = {
  agent: 'camille.aubry',
  'agent of another house': 'paul.renaudin',
  manager: 'sophie.lambert',
  prescriber: 'nadia.colin',
  coordinator: 'helene.garnier',
  'operator of the leg': 'julie.moreau',
  'manager of that team': 'alain.picard',
  'operator of another team': 'bruno.chevalier',
  national: 'valerie.noel',
  admin: 'remi.schmitt',
} as const;
type Who = keyof typeof accounts;
const signedInAs = (who: Who) => as(`${accounts[who]}@maillage.example`);

/** What one agent of one house has: every path below is about these. */
const paths: Record<string, string> = {};
let mandate: MandateResource;
let opened: CaseResource;

beforeAll(async () => {
  const agent = await signedInAs('agent');
  const { networkId, placeId: structureId } = agent;
  const person = await enterPerson(agent, { surname: 'Droits' });
  const { memberId, startsAt } = await nextSlotAtHome(agent, 'cnaf-rsa');
  const booked = await book(agent, {
    motiveCode: 'cnaf-rsa',
    structureId,
    memberId,
    startsAt,
    beneficiaryId: person.id,
  });
  const appointment: AppointmentResource = booked.body;
  mandate = await agent.make<MandateResource>('/api/referrals/v1/mandates', {
    beneficiaryId: person.id,
    structureId,
    operatorCodes: ['CNAF'],
    channel: 'paper-signed',
    duration: '31',
    signedOn: dayFromToday(),
    protectiveMeasure: false,
  });
  opened = await openCase(mandate.id);
  const legId = opened.legs[0]?.id ?? '';
  const today = dayFromToday();
  Object.assign(paths, {
    session: '/api/session',
    live: '/api/live',
    houses: '/api/directory/v1/structures',
    members: '/api/directory/v1/members',
    person: `/api/directory/v1/beneficiaries/${person.id}`,
    'free slots': `/api/appointments/v1/slots${query({ networkId, motiveCode: 'cnaf-rsa', from: today, to: today })}`,
    appointment: `${appointmentsPath}/${appointment.id}`,
    'day board': `${appointmentsPath}${query({ 'filter[structureId]': structureId, 'filter[day]': today })}`,
    mandate: `/api/referrals/v1/mandates/${mandate.id}`,
    case: `/api/referrals/v1/cases/${opened.id}`,
    leg: `/api/referrals/v1/legs/${legId}`,
    activities: '/api/reporting/v1/activities',
    dashboard: `/api/reporting/v1/dashboards/quarter${query({ networkId, quarter: quarterOfDay(today) })}`,
  });
});

async function openCase(mandateId: string): Promise<CaseResource> {
  const agent = await signedInAs('agent');
  const teams = await agent.read<Page<OperatorTeamResource>>(
    `/api/directory/v1/operator-teams${query({ 'filter[networkId]': agent.networkId, 'filter[operatorCode]': 'CNAF' })}`,
  );
  return agent.make<CaseResource>('/api/referrals/v1/cases', {
    mandateId,
    procedureCode: 'rsa',
    blockageCode: 'payment-blocked',
    urgency: 'none',
    subject: 'Versement bloqué',
    description: 'Plus rien depuis un mois.',
    teamIds: teams.data.map(({ id }) => id),
  });
}

/** 200: read. 403: not for this role. 404: as if it did not exist. Source: rights table, domain-directory §2. */
const rights: Readonly<Record<string, Partial<Record<Who, number>>>> = {
  houses: { agent: 200, prescriber: 200, 'operator of the leg': 200, national: 200, admin: 200 },
  members: {
    agent: 403,
    manager: 200,
    prescriber: 403,
    coordinator: 200,
    national: 403,
    admin: 200,
  },
  person: {
    agent: 200,
    manager: 200,
    prescriber: 404,
    coordinator: 403,
    'operator of the leg': 403,
    national: 403,
    admin: 403,
  },
  'free slots': { agent: 200, prescriber: 200, 'operator of the leg': 403, national: 403 },
  appointment: {
    agent: 200,
    manager: 200,
    'agent of another house': 404,
    prescriber: 404,
    coordinator: 403,
    'operator of the leg': 403,
    national: 403,
    admin: 403,
  },
  'day board': {
    agent: 200,
    manager: 200,
    'agent of another house': 404,
    prescriber: 404,
    coordinator: 403,
  },
  mandate: {
    agent: 200,
    manager: 200,
    'agent of another house': 404,
    prescriber: 403,
    coordinator: 403,
    'operator of the leg': 403,
  },
  case: {
    agent: 200,
    manager: 200,
    'agent of another house': 404,
    prescriber: 403,
    coordinator: 200,
    national: 403,
    admin: 403,
  },
  leg: {
    agent: 200,
    manager: 200,
    'agent of another house': 404,
    coordinator: 200,
    'operator of the leg': 200,
    'manager of that team': 200,
    'operator of another team': 404,
    prescriber: 403,
    national: 403,
    admin: 403,
  },
  activities: {
    agent: 200,
    coordinator: 200,
    prescriber: 403,
    'operator of the leg': 403,
    national: 403,
    admin: 403,
  },
  dashboard: {
    agent: 200,
    manager: 200,
    coordinator: 200,
    prescriber: 403,
    'operator of the leg': 403,
    national: 403,
    admin: 403,
  },
};

describe.each(Object.entries(rights))('%s', (what, expected) => {
  it.each(Object.entries(expected) as [Who, number][])('as %s: %i', async (who, status) => {
    const client = await signedInAs(who);
    const answer = await client.get<{ code?: string }>(paths[what] ?? what);
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.body.code).toMatch(/^[A-Z_]+\.[A-Z_]+$/);
  });
});

describe('the search of persons', () => {
  it.each([
    ['agent', 200],
    ['manager', 200],
    ['agent of another house', 200],
    ['prescriber', 403],
    ['coordinator', 403],
    ['operator of the leg', 403],
    ['national', 403],
    ['admin', 403],
  ] as const)('as %s: %i', async (who, status) => {
    const { networkId } = await signedInAs('agent');
    const search = { networkId, typed: 'Droits' };
    const client = await signedInAs(who);
    const answer = await client.post<object>('/api/directory/v1/beneficiaries/search', search);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body).includes('Droits')).toBe(status === 200);
  });
});

describe('what a role reads of it', () => {
  it('the coordinator and the rest of the house read a case without its texts, and no person', async () => {
    for (const who of ['coordinator', 'manager'] as const) {
      const client = await signedInAs(who);
      const read = await client.read<CaseResource>(paths['case'] ?? '');
      expect(read).toMatchObject({ subject: null, description: null });
      const leg = await client.read<LegResource>(paths['leg'] ?? '');
      expect(leg).toMatchObject({ subject: null, description: null, answer: null, person: null });
    }
  });

  it('an agent sees the figures of their own house only, the coordinator those of all', async () => {
    const own = await (await signedInAs('agent')).read<QuarterDashboard>(paths['dashboard'] ?? '');
    expect(own.structures.map(({ id }) => id)).toEqual([(await signedInAs('agent')).placeId]);
    const all = await (
      await signedInAs('coordinator')
    ).read<QuarterDashboard>(paths['dashboard'] ?? '');
    const houses = demoStructures.map(({ id }) => id);
    expect(all.structures.map(({ id }) => id)).toEqual(expect.arrayContaining(houses));
  });

  it('a prescriber reads whom they entered themselves', async () => {
    const prescriber = await signedInAs('prescriber');
    const agent = await signedInAs('agent');
    const entered: BeneficiaryResource = await enterPerson(prescriber, {
      structureId: agent.placeId,
      surname: 'Orientée',
    });
    const path = `/api/directory/v1/beneficiaries/${entered.id}`;
    expect((await prescriber.get(path)).status).toBe(200);
  });

  it('an operator team reads nothing once the mandate has ended', async () => {
    const operator = await signedInAs('operator of the leg');
    expect((await operator.get(paths['leg'] ?? '')).status).toBe(200);
    await endMandate(mandate.id);
    expect((await operator.get(paths['leg'] ?? '')).status).toBe(404);
    const queue = await operator.read<Page<LegResource>>(
      `/api/referrals/v1/legs${query({ 'page[size]': '200' })}`,
    );
    expect(queue.data.map(({ caseId }) => caseId)).not.toContain(opened.id);
    await expect(openCase(mandate.id)).rejects.toThrow('MANDATE.NOT_IN_FORCE');
  });
});

describe('who is not signed in, or comes from another page', () => {
  const nobody = () => new Client(testProduct.url);

  it('is answered 401 everywhere', async () => {
    for (const [what, path] of Object.entries(paths)) {
      const answer = await nobody().get<{ code: string }>(path);
      expect([what, answer.status, answer.body.code]).toEqual([what, 401, 'SESSION.SIGNED_OUT']);
    }
  });

  it.each([
    ['another site', { origin: 'https://ailleurs.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['no origin at all', { origin: '' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('writes nothing from %s', async (_, { origin }) => {
    const agent = await signedInAs('agent');
    const answer = await agent.send<{ code: string }>('POST', '/api/directory/v1/beneficiaries', {
      headers: { 'content-type': 'application/json', ...(origin === '' ? {} : { origin }) },
      body: '{}',
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'REQUEST.FOREIGN_ORIGIN' } });
  });
});

/** No screen ends a mandate before its time yet. */
function endMandate(id: string): Promise<unknown> {
  return inDatabase(testProduct.mongoUrlOf('referrals'), (connection) =>
    connection
      .collection<{ _id: string; expiresAt: Date }>('mandates')
      .updateOne({ _id: id }, { $set: { expiresAt: new Date(Date.now() - 1000) } }),
  );
}
