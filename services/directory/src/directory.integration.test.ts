import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import {
  demoBeneficiaries,
  demoMembers,
  demoNetwork,
  demoStructures,
} from '@maillage/demo-network';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { bootDirectory, PUBLIC_URL, type BootedDirectory } from './booted-directory.builder.js';

jest.setTimeout(120_000);

let directory: BootedDirectory;

beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

const network = demoNetwork.id;
const house = demoStructures[0]?.id ?? '';
const person = demoBeneficiaries[0];
const agent = demoMembers[0];
if (!person || !agent) throw new Error('the demonstration is empty');
const search = (networkId: string) => ({
  address: '/v1/beneficiaries/search',
  body: { networkId, typed: person.surname.slice(0, 3) },
});
let entered = 0;
/** Somebody else each time: nobody is perhaps there already. */
const aNewPerson = (changes: object = {}) => {
  entered += 1;
  return {
    networkId: network,
    structureId: house,
    surname: `Quintefeuille ${String.fromCodePoint(96 + entered).repeat(12)}`,
    firstName: 'Rosalinde',
    ...changes,
  };
};

interface Route {
  readonly name: string;
  readonly address: string;
  readonly method?: 'PATCH';
  readonly body?: unknown;
  /** Made anew for each role. */
  readonly bodyFor?: () => unknown;
  /** Status for every role, in the order of the list of roles. */
  readonly expected: Readonly<Record<Role, number>>;
}

const everybody = (status: number): Record<Role, number> =>
  Object.fromEntries(roles.map((role) => [role, status])) as Record<Role, number>;
const only = (status: number, ...allowed: Role[]): Record<Role, number> => ({
  ...everybody(403),
  ...Object.fromEntries(allowed.map((role) => [role, status])),
});

const routes: readonly Route[] = [
  { name: 'networks', address: '/v1/networks', expected: everybody(200) },
  { name: 'structures', address: '/v1/structures', expected: everybody(200) },
  { name: 'a house', address: `/v1/structures/${house}`, expected: everybody(200) },
  { name: 'an unknown house', address: '/v1/structures/none', expected: everybody(404) },
  { name: 'teams', address: '/v1/operator-teams', expected: everybody(200) },
  {
    name: 'coverage of the network',
    address: `/v1/operator-teams/coverage?networkId=${network}`,
    expected: only(200, 'agent', 'structure-manager', 'coordinator', 'admin'),
  },
  {
    name: 'coverage of a foreign network',
    address: '/v1/operator-teams/coverage?networkId=other',
    expected: only(404, 'agent', 'structure-manager', 'coordinator', 'admin'),
  },
  { name: 'procedures', address: '/v1/procedures', expected: everybody(200) },
  {
    name: 'members',
    address: '/v1/members',
    expected: only(200, 'structure-manager', 'coordinator', 'admin', 'operator-manager'),
  },
  {
    name: 'an unknown member',
    address: '/v1/members/none',
    expected: only(404, 'structure-manager', 'coordinator', 'admin', 'operator-manager'),
  },
  {
    name: 'the search of persons',
    ...search(network),
    expected: only(200, 'agent', 'structure-manager'),
  },
  {
    name: 'the search of persons of a foreign network',
    ...search('other'),
    expected: only(404, 'agent', 'structure-manager'),
  },
  {
    name: 'a person',
    address: `/v1/beneficiaries/${person.id}`,
    expected: { ...only(200, 'agent', 'structure-manager'), prescriber: 404 },
  },
  {
    name: 'an unknown person',
    address: '/v1/beneficiaries/none',
    expected: only(404, 'agent', 'structure-manager', 'prescriber'),
  },
  {
    name: 'names',
    address: '/v1/beneficiaries/names',
    body: { ids: [person.id] },
    expected: only(200, 'agent', 'structure-manager', 'prescriber'),
  },
  {
    name: 'a new person',
    address: '/v1/beneficiaries',
    bodyFor: aNewPerson,
    expected: only(201, 'agent', 'structure-manager', 'prescriber'),
  },
  {
    name: 'a new person of a foreign network',
    address: '/v1/beneficiaries',
    bodyFor: () => aNewPerson({ networkId: 'other' }),
    expected: only(404, 'agent', 'structure-manager', 'prescriber'),
  },
  {
    name: 'the household of a person',
    address: `/v1/beneficiaries/${person.id}/household`,
    expected: only(200, 'agent', 'structure-manager'),
  },
  {
    name: 'the household of an unknown person',
    address: '/v1/beneficiaries/none/household',
    expected: only(404, 'agent', 'structure-manager'),
  },
  {
    name: 'the opening of a person with a reason',
    address: `/v1/beneficiaries/${person.id}/openings`,
    body: { reason: 'phone-call' },
    expected: only(200, 'agent', 'structure-manager'),
  },
  {
    name: 'the opening of an unknown person',
    address: '/v1/beneficiaries/none/openings',
    body: { reason: 'phone-call' },
    expected: only(404, 'agent', 'structure-manager'),
  },
  {
    name: 'a change of a person without the version that was read',
    method: 'PATCH',
    address: `/v1/beneficiaries/${person.id}`,
    body: { language: 'pt' },
    expected: only(428, 'agent', 'structure-manager'),
  },
  {
    name: 'a change of an unknown person',
    method: 'PATCH',
    address: '/v1/beneficiaries/none',
    body: { language: 'pt' },
    expected: only(404, 'agent', 'structure-manager'),
  },
  {
    name: 'a person received in a house that is not the own',
    address: `/v1/beneficiaries/${person.id}/structures`,
    body: { structureId: demoStructures[4]?.id },
    expected: only(404, 'agent', 'structure-manager'),
  },
];

describe('every route, for every role', () => {
  it.each(routes.map((route) => [route.name, route] as const))('%s', async (_name, route) => {
    const answers = await Promise.all(
      roles.map(async (role) => {
        const { method, body = route.bodyFor?.() } = route;
        const asked = { ...(method && { method }), ...(body === undefined ? {} : { body }) };
        return [role, (await directory.ask(role, route.address, asked)).status] as const;
      }),
    );
    expect(Object.fromEntries(answers)).toEqual(route.expected);
  });

  it('is closed without a token', async () => {
    const response = await fetch(`${directory.url}/v1/networks`);
    expect(response.status).toBe(401);
  });
});

describe('the routes', () => {
  it('give an agent the houses, teams and holes of the network', async () => {
    const houses = await directory.ask('agent', '/v1/structures?page%5Bsize%5D=200');
    expect(houses.body.data).toHaveLength(demoStructures.length);
    const coverage = await directory.ask(
      'agent',
      `/v1/operator-teams/coverage?networkId=${network}`,
    );
    const lines = coverage.body.data as unknown as { teams: unknown[] }[];
    expect(lines).toHaveLength(13);
    expect(lines.filter(({ teams }) => teams.length === 0)).toHaveLength(4);
  });

  it('give a manager the members of the own houses only', async () => {
    const { body } = await directory.ask('structure-manager', '/v1/members');
    const grants = body.data.flatMap((member) => (member as unknown as typeof agent.member).grants);
    expect(grants.length).toBeGreaterThan(1);
    expect(grants.every(({ scopeId }) => scopeId === house)).toBe(true);
  });

  it('make a person once under an Idempotency-Key, and refuse another body under it', async () => {
    const headers = { 'idempotency-key': 'test-key-0001' };
    const body = aNewPerson();
    const first = await directory.ask('agent', '/v1/beneficiaries', { body, headers });
    const again = await directory.ask('agent', '/v1/beneficiaries', { body, headers });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body['id']).toBe(first.body['id']);
    const other = { ...body, firstName: 'Paul' };
    const refused = await directory.ask('agent', '/v1/beneficiaries', { body: other, headers });
    expect(refused.status).toBe(422);
  });

  it('say which field is wrong, and refuse a phone number that is none', async () => {
    const empty = aNewPerson({ surname: '' });
    const offSchema = await directory.ask('agent', '/v1/beneficiaries', { body: empty });
    expect(offSchema).toMatchObject({ status: 400, body: { issues: [{ path: 'surname' }] } });
    const body = aNewPerson({ phone: '12' });
    const unreachable = await directory.ask('agent', '/v1/beneficiaries', { body });
    expect(unreachable).toMatchObject({ status: 400, body: { code: 'BENEFICIARY.UNKNOWN_PHONE' } });
  });

  it('answer that a person is perhaps there already, with ids and no name', async () => {
    const body = aNewPerson();
    const first = await directory.ask('agent', '/v1/beneficiaries', { body });
    const again = await directory.ask('agent', '/v1/beneficiaries', { body });
    expect(again).toMatchObject({
      status: 409,
      body: {
        code: 'BENEFICIARY.POSSIBLE_DUPLICATE',
        candidates: [{ id: first.body['id'], score: 70 }],
      },
    });
    expect(JSON.stringify(again.body)).not.toContain('Quintefeuille');
    const unseen = await directory.ask('prescriber', '/v1/beneficiaries', { body });
    expect(unseen).toMatchObject({ status: 201, body: { possibleDuplicateOf: [] } });
    const confirmed = { ...body, confirmedDifferentFrom: [first.body['id'], unseen.body['id']] };
    const made = await directory.ask('agent', '/v1/beneficiaries', { body: confirmed });
    expect(made.status).toBe(201);
  });

  it('change a person at the version that was read', async () => {
    const made = await directory.ask('agent', '/v1/beneficiaries', { body: aNewPerson() });
    const address = `/v1/beneficiaries/${String(made.body['id'])}`;
    const headers = { 'if-match': '"1"' };
    const changed = await directory.ask('agent', address, {
      method: 'PATCH',
      body: { needs: ['sight'], phone: '+33 6 39 98 77 66' },
      headers,
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { needs: ['sight'], phone: '+33639987766', phoneIsMobile: true, version: 2 },
    });
    const stale = { method: 'PATCH' as const, body: { note: 'Sourd' }, headers };
    expect((await directory.ask('agent', address, stale)).status).toBe(409);
    const unknownField = { method: 'PATCH' as const, body: { health: 'x' }, headers };
    expect((await directory.ask('agent', address, unknownField)).status).toBe(400);
  });

  it('are described by an OpenAPI 3.1 document', async () => {
    const response = await fetch(`${directory.url}/openapi.json`);
    const document = (await response.json()) as { openapi: string; paths: object };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/v1/beneficiaries/names');
  });
});

describe('the gateway, asking who somebody is', () => {
  const issuer = `${PUBLIC_URL}/idp`;
  const { subject, email, member } = agent;

  it('is told the member, from the first sign-in at the local provider on', async () => {
    const unlinked = await directory.questions.ask('access.sign-in', {
      issuer,
      subject,
      email: null,
    });
    expect(unlinked).toEqual({ member: null, refused: 'unknown-identity', help: null });

    const known = { memberId: member.id, displayName: member.displayName, grants: member.grants };
    const before = (await directory.ask('admin', `/v1/members/${member.id}`)).body['lastSignInAt'];
    const first = await directory.questions.ask('access.sign-in', { issuer, subject, email });
    expect(first).toEqual({ member: known, refused: null });
    const later = await directory.questions.ask('access.sign-in', { issuer, subject, email: null });
    expect(later).toEqual({ member: known, refused: null });
    const after = (await directory.ask('admin', `/v1/members/${member.id}`)).body['lastSignInAt'];
    expect(Date.parse(String(after))).toBeGreaterThan(Date.parse(String(before)));
    const grants = await directory.questions.ask('access.grants', { memberId: member.id });
    expect(grants).toEqual({ member: known });
  });

  it('is told nothing about an address that another provider claims, nor about strangers', async () => {
    const elsewhere = { issuer: 'https://elsewhere.example', subject, email };
    expect(await directory.questions.ask('access.sign-in', elsewhere)).toEqual({
      member: null,
      refused: 'unknown-identity',
      help: null,
    });
    const links = directory.app
      .get<Connection>(getConnectionToken(), { strict: false })
      .model('IdentityLink');
    expect(await links.find({}).lean()).toMatchObject([{ memberId: member.id, subject }]);
    expect(await directory.questions.ask('access.grants', { memberId: 'nobody' })).toEqual({
      member: null,
    });
  });
});
