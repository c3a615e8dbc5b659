import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { roles, starterProcedures, type Role } from '@maillage/contracts/codes';
import { bootDirectory, type BootedDirectory } from '../booted-directory.builder.js';

jest.setTimeout(120_000);

let directory: BootedDirectory;
beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

const entry = {
  code: 'cheque-energie',
  label: 'Chèque énergie',
  theme: 'housing',
  operatorCodes: ['DGEC'],
  link: 'https://chequeenergie.gouv.fr/',
};
const make = (role: Role, body: unknown) => directory.ask(role, '/v1/procedures', { body });
const change = (role: Role, code: string, body: unknown, version?: number) =>
  directory.ask(role, `/v1/procedures/${code}`, {
    ...{ method: 'PATCH', body },
    headers: version === undefined ? {} : { 'if-match': `"${String(version)}"` },
  });
const found = async (query: string) => {
  const { body } = await directory.ask('agent', `/v1/procedures?${query}`);
  return body.data.map(({ id }) => id);
};

describe('the catalogue of procedures', () => {
  it('starts with the first catalogue, readable by every role', async () => {
    for (const role of roles) {
      const { body } = await directory.ask(role, '/v1/procedures');
      expect([role, body.data.length]).toEqual([role, starterProcedures.length]);
    }
    expect((await directory.ask('agent', '/v1/procedures/none')).status).toBe(404);
    expect((await directory.ask('agent', '/v1/procedures/none/versions')).status).toBe(404);
  });

  it('is written by a national administrator only', async () => {
    for (const role of roles.filter((each) => each !== 'admin')) {
      expect([role, (await make(role, entry)).status]).toEqual([role, 403]);
      expect([role, (await change(role, 'rsa', {}, 1)).status]).toEqual([role, 403]);
    }
    expect(await make('admin', entry)).toMatchObject({
      status: 201,
      body: { id: 'cheque-energie', withdrawn: false, version: 1, link: entry.link },
    });
    expect(await make('admin', { ...entry, label: 'Encore' })).toMatchObject({
      status: 409,
      body: { code: 'PROCEDURE.CODE_TAKEN' },
    });
  });

  it.each([
    { link: 'http://chequeenergie.gouv.fr/' },
    { link: 'javascript:alert(1)' },
    { code: 'Chèque énergie' },
    { theme: 'office-software' },
    { operatorCodes: ['EDF'] },
    { label: '' },
    { version: 4 },
  ])('refuses %j', async (wrong) => {
    expect((await make('admin', { ...entry, code: 'autre', ...wrong })).status).toBe(400);
    expect(await found('filter[q]=autre')).toEqual([]);
  });

  it('keeps every version with its author and day', async () => {
    expect((await change('admin', 'rsa', { label: 'RSA' })).status).toBe(428);
    const label = 'Revenu de solidarité active (RSA)';
    expect((await change('admin', 'rsa', { label }, 1)).body).toMatchObject({ label, version: 2 });
    expect((await change('admin', 'rsa', { label: 'Trop tard' }, 1)).status).toBe(409);
    expect((await change('admin', 'rsa', { withdrawn: true }, 2)).status).toBe(200);

    const { body } = await directory.ask('admin', '/v1/procedures/rsa/versions');
    expect(body.data).toMatchObject([
      { id: 'rsa:3', label, withdrawn: true, authorName: 'Rémi Schmitt' },
      { id: 'rsa:2', label, withdrawn: false, authorName: 'Rémi Schmitt' },
      { id: 'rsa:1', label: 'RSA', withdrawn: false, authorName: null },
    ]);
  });

  it('is searched by word, theme, operator and state', async () => {
    expect(await found('filter[q]=solida')).toEqual(['c2s', 'rsa']);
    expect(await found('filter[state]=withdrawn')).toEqual(['rsa']);
    expect(await found('filter[theme]=housing&filter[operatorCode]=DGEC')).toEqual([
      'cheque-energie',
    ]);
    expect((await directory.ask('agent', '/v1/procedures?filter[theme]=x')).status).toBe(400);
  });
});
