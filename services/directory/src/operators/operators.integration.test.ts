import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { roles, type Role } from '@maillage/contracts/codes';
import { demoNetwork, demoOperatorTeams, demoTeamId } from '@maillage/demo-network';
import { bootDirectory, type BootedDirectory } from '../booted-directory.builder.js';
import { seedReferenceData } from '../commands/seed-reference-data.js';

jest.setTimeout(120_000);

let directory: BootedDirectory;
beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

const caf = demoTeamId('CNAF');
const msa = demoTeamId('MSA');
const coverage = `/v1/operator-teams/coverage?networkId=${demoNetwork.id}`;
const aTeam = {
  operatorCode: 'URSSAF',
  name: 'Urssaf, antenne d’Orvanne',
  departments: ['20'],
  zone: 'Europe/Paris',
  holidayDepartment: '20',
  mailbox: 'urssaf@equipes.maillage.example',
  hours: null,
  identityFields: ['surname'],
  publicNote: '',
};

interface Read {
  readonly version: number;
  readonly mailbox: string | null;
  readonly [field: string]: unknown;
}
const read = async (role: Role, address: string): Promise<Read> =>
  (await directory.ask(role, address)).body as unknown as Read;
const change = (role: Role, address: string, body: unknown, version?: number) =>
  directory.ask(role, address, {
    ...{ method: 'PATCH', body },
    headers: version === undefined ? {} : { 'if-match': `"${String(version)}"` },
  });
const list = async <Row>(role: Role, address: string): Promise<Row[]> =>
  (await directory.ask(role, address)).body.data as unknown as Row[];
const statuses = async (allowed: readonly Role[], ask: (role: Role) => Promise<number>) => {
  for (const role of roles.filter((each) => !allowed.includes(each))) {
    expect([role, await ask(role)]).toEqual([role, 403]);
  }
};

describe('operators', () => {
  it('are the 13 in force, written once, and known to every role', async () => {
    await seedReferenceData(directory.app);
    for (const role of roles) {
      const all = await list<{ inForce: boolean }>(role, '/v1/operators');
      expect([all.length, all.every(({ inForce }) => inForce)]).toEqual([13, true]);
    }
  });

  it('are changed by a national administrator only, on the version that was read', async () => {
    const address = '/v1/operators/DGEC';
    await statuses(['admin'], async (role) => (await change(role, address, {}, 1)).status);
    expect((await change('admin', '/v1/operators/EDF', {}, 1)).status).toBe(404);
    expect((await change('admin', address, { label: 'Énergie' })).status).toBe(428);
    expect((await change('admin', address, { label: '' }, 1)).status).toBe(400);
    expect((await change('admin', address, { validTo: '2020-01-01' }, 1)).body).toMatchObject({
      code: 'OPERATOR.DATES_REVERSED',
    });
    const renamed = await change('admin', address, { label: 'Énergie' }, 1);
    expect(renamed).toMatchObject({ status: 200, body: { label: 'Énergie', version: 2 } });
    expect((await change('admin', address, { label: 'Autre' }, 1)).status).toBe(409);
  });

  it('that have ended stay readable, leave the coverage, and get no new team', async () => {
    const ended = await change('admin', '/v1/operators/AGIRC-ARRCO', { validTo: '2025-12-31' }, 1);
    expect(ended.body).toMatchObject({ inForce: false, validTo: '2025-12-31' });
    const lines = await list<{ id: string }>('coordinator', coverage);
    expect(lines).toHaveLength(12);
    const body = { ...aTeam, operatorCode: 'AGIRC-ARRCO' };
    expect(await directory.ask('admin', '/v1/operator-teams', { body })).toMatchObject({
      status: 422,
      body: { code: 'OPERATOR.NOT_IN_FORCE' },
    });
    expect((await read('agent', '/v1/operators/AGIRC-ARRCO'))['inForce']).toBe(false);
  });
});

describe('operator teams', () => {
  it('are made by a national administrator, once under a key, and fill a hole', async () => {
    const make = (role: Role) =>
      directory.ask(role, '/v1/operator-teams', {
        ...{ body: aTeam, headers: { 'idempotency-key': 'team-urssaf-1' } },
      });
    await statuses(['admin'], async (role) => (await make(role)).status);
    const [first, again] = [await make('admin'), await make('admin')];
    expect([first.status, again.body['id']]).toEqual([201, first.body['id']]);
    const lines = await list<{ id: string; teams: { name: string }[] }>('coordinator', coverage);
    expect(lines.find(({ id }) => id === 'URSSAF')?.teams).toMatchObject([{ name: aTeam.name }]);
  });

  it('refuse what they cannot be', async () => {
    for (const wrong of [
      { departments: ['99999'] },
      { departments: ['96'] },
      { departments: ['2A', '979'] },
      { departments: ['2a'] },
      { holidayDepartment: '00' },
      { departments: [] },
      { identityFields: ['nir'] },
      { mailbox: 'not a mail' },
      { zone: 'Europe/Rome' },
      { operatorCode: 'EDF' },
      { extra: true },
    ]) {
      const body = { ...aTeam, ...wrong };
      const { status } = await directory.ask('admin', '/v1/operator-teams', { body });
      expect([wrong, status]).toEqual([wrong, 400]);
    }
    const morning = { from: '09:00', to: '12:00' };
    const hours = { 1: [morning, morning], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    const body = { ...aTeam, hours };
    expect((await directory.ask('admin', '/v1/operator-teams', { body })).status).toBe(422);
  });

  it('serve any department there is, and no other', async () => {
    const { version, ...team } = await read('admin', `/v1/operator-teams/${msa}`);
    const departments = ['2A', '2B', '971', '972', '973', '974', '975', '976'];
    const address = `/v1/operator-teams/${msa}`;
    const wider = await change('admin', address, { departments }, version);
    expect(wider).toMatchObject({ status: 200, body: { departments } });
    const unknown = await change('admin', address, { departments: ['96'] }, version + 1);
    expect(unknown).toMatchObject({ status: 400, body: { code: 'TEAM.UNKNOWN_DEPARTMENT' } });
    const back = { departments: team['departments'] };
    expect((await change('admin', address, back, version + 1)).status).toBe(200);
  });

  it('are cared for by their own manager, in three fields, and no further', async () => {
    const address = `/v1/operator-teams/${caf}`;
    const { version } = await read('operator-manager', address);
    const body = { publicNote: 'Fermée le 2 janvier.' };
    await statuses(['admin', 'operator-manager'], async (role) => {
      return (await change(role, address, body, version)).status;
    });
    const foreign = await change('operator-manager', `/v1/operator-teams/${msa}`, body, 1);
    expect(foreign.status).toBe(403);
    const ending = await change('operator-manager', address, { active: false }, version);
    expect(ending).toMatchObject({ status: 403, body: { code: 'TEAM.FORBIDDEN' } });
    const wider = { ...body, identityFields: ['surname', 'birthDate', 'phone'] };
    const widened = await change('operator-manager', address, wider, version);
    expect(widened).toMatchObject({ status: 403, body: { code: 'TEAM.FORBIDDEN' } });
    const cared = await change('operator-manager', address, body, version);
    expect(cared).toMatchObject({ status: 200, body: { ...body, version: version + 1 } });
  });

  it('show their mailbox to their own members and a national administrator only', async () => {
    const mailbox = demoOperatorTeams.find(({ id }) => id === caf)?.mailbox;
    const shown = await Promise.all(
      roles.map(async (role) => {
        const one = await read(role, `/v1/operator-teams/${caf}`);
        const rows = await list<Read & { id: string }>(role, '/v1/operator-teams');
        const listed = rows.find(({ id }) => id === caf);
        expect([role, listed?.mailbox]).toEqual([role, one.mailbox]);
        return one.mailbox === mailbox ? role : undefined;
      }),
    );
    expect(shown.filter((role) => role !== undefined)).toEqual([
      'operator-agent',
      'operator-manager',
      'admin',
    ]);
    const other = await read('operator-manager', `/v1/operator-teams/${msa}`);
    expect(other.mailbox).toBeNull();
  });

  it('that have ended leave the coverage and the open list, and stay readable', async () => {
    const { version } = await read('admin', `/v1/operator-teams/${msa}`);
    await change('admin', `/v1/operator-teams/${msa}`, { active: false }, version);
    const lines = await list<{ id: string; departments: object[] }>('coordinator', coverage);
    expect(lines.find(({ id }) => id === 'MSA')?.departments).toEqual([
      { code: '20', teamIds: [] },
    ]);
    const ids = async (state: string) =>
      (await list<{ id: string }>('agent', `/v1/operator-teams?filter[state]=${state}`)).map(
        ({ id }) => id,
      );
    expect(await ids('open')).not.toContain(msa);
    expect(await ids('ended')).toEqual([msa]);
    expect((await read('agent', `/v1/operator-teams/${msa}`))['active']).toBe(false);
  });
});
