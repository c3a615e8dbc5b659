import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { MemberResource } from '@maillage/contracts/http/directory';
import { demoMembers, demoStructures } from '@maillage/demo-network';
import { bootDirectory, type BootedDirectory } from '../booted-directory.builder.js';

jest.setTimeout(120_000);

let directory: BootedDirectory;
beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

const idOf = (name: string): string =>
  demoMembers.find(({ member }) => member.displayName === name)?.member.id ?? '';
const houseOf = (name: string): string =>
  demoMembers.find(({ member }) => member.displayName === name)?.member.grants[0]?.scopeId ?? '';
const orval = houseOf('Camille Aubry');
const castelneuf = houseOf('Élise Fontaine');

const read = async (name: string): Promise<MemberResource> => {
  const { body } = await directory.ask('admin', `/v1/members/${idOf(name)}`);
  return body as unknown as MemberResource;
};
const ifMatch = async (name: string) => ({
  'if-match': `"${String((await read(name)).version)}"`,
});
const names = async (...asked: Parameters<BootedDirectory['ask']>): Promise<string[]> =>
  (await directory.ask(...asked)).body.data.map(
    (one) => (one as unknown as MemberResource).displayName,
  );

describe('the list of members', () => {
  it('is searched by any word of the name, without accents or case', async () => {
    expect(await names('coordinator', '/v1/members?filter[q]=elise')).toEqual(['Élise Fontaine']);
    expect(await names('coordinator', '/v1/members?filter[q]=aub%20cam')).toEqual([
      'Camille Aubry',
    ]);
    expect(await names('coordinator', '/v1/members?filter[q]=ubry')).toEqual([]);
  });

  it('is narrowed by role, house and state', async () => {
    const prescribers = await names('coordinator', '/v1/members?filter[role]=prescriber');
    expect(prescribers).toEqual(['Marc Tessier', 'Nadia Colin']);
    const atOrval = await names('coordinator', `/v1/members?filter[structureId]=${orval}`);
    expect(atOrval).toEqual(['Camille Aubry', 'Hugo Lemoine', 'Sophie Lambert']);
  });

  it('tells who never signed in and who is suspended', async () => {
    const inState = (state: string) => names('coordinator', `/v1/members?filter[state]=${state}`);
    expect(await inState('never-signed-in')).toEqual(['Adèle Royer']);
    expect(await inState('suspended')).toEqual(['Lucie Ferrand']);
  });

  it('shows a team manager the own team only', async () => {
    expect(await names('operator-manager', '/v1/members')).toEqual([
      'Alain Picard',
      'Julie Moreau',
    ]);
    const foreign = `/v1/members/${idOf('Bruno Chevalier')}`;
    expect((await directory.ask('operator-manager', foreign)).status).toBe(404);
  });
});

describe('a member', () => {
  const url = () => `/v1/members/${idOf('Hugo Lemoine')}`;

  it('gets another name under If-Match', async () => {
    const body = { displayName: 'Hugo Lemoine-Roy' };
    const ask = (headers = {}) =>
      directory.ask('structure-manager', url(), { method: 'PATCH', body, headers });
    expect((await ask()).status).toBe(428);
    expect((await ask({ 'if-match': '"99"' })).status).toBe(409);
    const version = (await read('Hugo Lemoine')).version;
    const renamed = await ask({ 'if-match': `"${String(version)}"` });
    expect(renamed).toMatchObject({
      status: 200,
      body: { displayName: 'Hugo Lemoine-Roy', version: version + 1 },
    });
  });

  it('gets and loses grants, by who holds the right on the place', async () => {
    const wanted = { role: 'agent', scope: 'structure', scopeId: castelneuf };
    const grant = async (role: 'coordinator' | 'structure-manager', body: object) =>
      directory.ask(role, `${url()}/grants`, { body, headers: await ifMatch('Hugo Lemoine') });
    expect((await grant('structure-manager', wanted)).status).toBe(404);
    expect((await grant('coordinator', { ...wanted, scopeId: 'none' })).status).toBe(404);
    expect((await grant('coordinator', { ...wanted, scope: 'network' })).status).toBe(422);
    const admin = { role: 'admin', scope: 'nation', scopeId: 'nation' };
    expect(await grant('coordinator', admin)).toMatchObject({
      status: 403,
      body: { code: 'GRANT.FORBIDDEN' },
    });
    const given = await grant('coordinator', wanted);
    expect(given.status).toBe(200);
    expect((given.body as unknown as MemberResource).grants.at(-1)).toEqual({
      ...wanted,
      networkIds: [demoStructures[0]?.networkId],
    });

    const manager = { as: 'Sophie Lambert', headers: await ifMatch('Hugo Lemoine') };
    const foreign = `${url()}/grants/agent/${castelneuf}`;
    const refused = await directory.ask('structure-manager', foreign, {
      ...manager,
      method: 'DELETE',
    });
    expect(refused.status).toBe(403);
    const taken = await directory.ask('coordinator', foreign, {
      method: 'DELETE',
      headers: await ifMatch('Hugo Lemoine'),
    });
    expect(taken.status).toBe(200);
    expect((await read('Hugo Lemoine')).grants).toHaveLength(1);
  });

  it('is suspended with hand-over and reinstated; the gateway is told nothing meanwhile', async () => {
    const send = async (role: 'structure-manager' | 'coordinator', action: string, body: object) =>
      directory.ask(role, `${url()}/${action}`, { body, headers: await ifMatch('Hugo Lemoine') });
    const far = { successorId: idOf('Élise Fontaine') };
    expect((await send('structure-manager', 'suspend', far)).status).toBe(404);
    expect(await send('coordinator', 'suspend', far)).toMatchObject({
      status: 422,
      body: { code: 'MEMBER.SUCCESSOR_UNFIT' },
    });
    const successorId = idOf('Camille Aubry');
    const suspended = await send('structure-manager', 'suspend', { successorId });
    expect(suspended).toMatchObject({
      status: 200,
      body: { suspended: true, handedOverTo: successorId },
    });
    const memberId = idOf('Hugo Lemoine');
    expect(await directory.questions.ask('access.grants', { memberId })).toEqual({ member: null });
    expect(await names('coordinator', '/v1/members?filter[state]=suspended')).toContain(
      'Hugo Lemoine-Roy',
    );

    const back = await send('structure-manager', 'reinstate', {});
    expect(back).toMatchObject({ status: 200, body: { suspended: false, handedOverTo: null } });
    const { member } = await directory.questions.ask('access.grants', { memberId });
    expect(member?.memberId).toBe(memberId);
  });

  it('who manages the house is not suspended by another of it, nor anybody by themselves', async () => {
    const sophie = `/v1/members/${idOf('Sophie Lambert')}/suspend`;
    const asked = { body: { successorId: null }, headers: await ifMatch('Sophie Lambert') };
    expect((await directory.ask('structure-manager', sophie, asked)).status).toBe(403);
    const hélène = `/v1/members/${idOf('Hélène Garnier')}/suspend`;
    const own = { body: { successorId: null }, headers: await ifMatch('Hélène Garnier') };
    expect(await directory.ask('coordinator', hélène, own)).toMatchObject({
      status: 409,
      body: { code: 'MEMBER.OWN_SUSPENSION' },
    });
  });
});
