import { readFile } from 'node:fs/promises';
import {
  fromSchemaLieuxDeMediationNumerique,
  type SchemaLieuMediationNumerique,
} from '@gouvfr-anct/lieux-de-mediation-numerique';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@maillage/testing';
import { parse } from 'csv-parse/sync';
import { bootDirectory, type BootedDirectory } from './booted-directory.builder.js';

jest.setTimeout(120_000);

let directory: BootedDirectory;

beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

describe('the national list in the console', () => {
  let csv: string;
  beforeAll(async () => {
    const sample = 'structures/import/sample/france-services-invented.csv';
    csv = await readFile(new URL(sample, import.meta.url), 'utf8');
  });
  const upload = (text: string, key: string) =>
    directory.ask('admin', '/v1/structure-imports?fileName=liste.csv', {
      method: 'POST',
      text,
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
    });
  const count = async (q: string) =>
    (await directory.ask('admin', `/v1/structures?filter%5Bq%5D=${q}`)).body.data.length;

  it('is reviewed, writes nothing until it is applied, and then is applied once', async () => {
    const reviewed = await upload(csv, 'list-upload-1');
    expect(reviewed).toMatchObject({
      status: 201,
      body: { status: 'reviewed', lines: 40, counts: { created: 40, refused: 0 } },
    });
    expect((await upload(csv, 'list-upload-1')).body['id']).toBe(reviewed.body['id']);
    expect(await count('valfleury')).toBe(0);
    const address = `/v1/structure-imports/${String(reviewed.body['id'])}`;
    const odd = await directory.ask('admin', `${address}/lines?filter%5Bkind%5D=odd-hours`);
    expect(odd.body.data[0]).toMatchObject({
      line: 5,
      nationalId: '9004',
      reason: 'empty-block',
      field: '1',
    });

    const asked = { method: 'POST', headers: { 'if-match': '"1"' } } as const;
    const applied = await directory.ask('admin', `${address}/apply`, asked);
    expect(applied).toMatchObject({ status: 200, body: { status: 'applying' } });
    const twice = { method: 'POST', headers: { 'if-match': '"2"' } } as const;
    expect((await directory.ask('admin', `${address}/apply`, twice)).status).toBe(409);
    await eventually(
      async () => (await directory.ask('admin', address)).body['status'] === 'applied',
      { timeoutMs: 60_000, message: 'the list to be applied' },
    );
    const done = await directory.ask('admin', address);
    expect(done.body['progress']).toEqual({ written: 40, toWrite: 40 });
    expect(await count('valfleury')).toBe(3);
  });

  it('shows what a person has edited, and that the list leaves it', async () => {
    const found = await directory.ask('admin', '/v1/structures?filter%5Bq%5D=valfleury');
    const address = `/v1/structures/${String(found.body.data[0]?.id)}`;
    const { version } = (await directory.ask('admin', address)).body;
    await directory.ask('admin', address, {
      method: 'PATCH',
      body: { phone: '01 99 00 00 99' },
      headers: { 'if-match': `"${String(version)}"` },
    });
    const later = csv.replace('01 99 00 00 00', '01 99 00 00 77');
    const reviewed = await upload(later, 'list-upload-2');
    expect(reviewed.body).toMatchObject({
      unchanged: 39,
      counts: { changed: 0, 'hand-edited': 1 },
    });
    const lines = await directory.ask(
      'admin',
      `/v1/structure-imports/${String(reviewed.body['id'])}/lines?filter%5Bkind%5D=hand-edited`,
    );
    expect(lines.body.data).toMatchObject([
      { field: 'phone', before: '01 99 00 00 99', after: '01 99 00 00 77' },
    ]);
  });

  it('is read though a line lacks columns, and the review says which line', async () => {
    const short = csv.split('\n').with(2, '9002,01,France services trop courte').join('\n');
    const reviewed = await upload(short, 'list-upload-short');
    expect(reviewed).toMatchObject({ status: 201, body: { counts: { refused: 1, vanished: 0 } } });
    const lines = await directory.ask(
      'admin',
      `/v1/structure-imports/${String(reviewed.body['id'])}/lines?filter%5Bkind%5D=refused`,
    );
    expect(lines.body.data).toMatchObject([
      { line: 3, nationalId: '9002', field: null, reason: 'too-few-cells' },
    ]);
  });

  it('is refused when it is no list', async () => {
    const noList = await upload('a,b\n1,2\n', 'list-upload-3');
    expect(noList).toMatchObject({ status: 400, body: { code: 'IMPORT.WRONG_COLUMNS' } });
    const json = await directory.ask('admin', '/v1/structure-imports', { body: { a: 1 } });
    expect(json).toMatchObject({ status: 400, body: { code: 'IMPORT.UNREADABLE_FILE' } });
  });
});

describe('the public export', () => {
  it('gives anybody the houses in the national schema, without those of the demonstration', async () => {
    const response = await fetch(`${directory.url}/v1/public/structures`);
    expect(response.status).toBe(200);
    const rows = (await response.json()) as SchemaLieuMediationNumerique[];
    expect(rows.length).toBe(40);
    expect(rows.map(({ nom }) => nom).join()).not.toContain('Orval');
    const read = fromSchemaLieuxDeMediationNumerique(rows);
    expect(read.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ source: 'Maillage', typologie: 'RFS' });

    const tag = response.headers.get('etag') ?? '';
    const again = await fetch(response.url, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('gives the same as CSV', async () => {
    const response = await fetch(`${directory.url}/v1/public/structures.csv`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const rows: string[][] = parse(await response.text());
    expect(rows).toHaveLength(41);
    expect(rows[0]?.slice(0, 3)).toEqual(['id', 'pivot', 'nom']);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });
});
