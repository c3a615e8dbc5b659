import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@maillage/testing';
import type { Collection } from 'mongoose';
import { maillage, maillageOn } from '../command-line.js';
import { inDatabase } from '../database.js';
import { enterPerson } from '../desk.js';
import { as } from '../session.js';
import { testProduct } from '../test-product.js';

// Each command starts a process that knows the whole service.
jest.setTimeout(240_000);

const aSentence = /^\S[^\n]*\n$/;
const structures = '/api/directory/v1/structures';

async function tokenOf(id: string, secret: string): Promise<{ status: number; token: string }> {
  const answer = await fetch(`${testProduct.url}/api/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token = '' } = (await answer.json()) as { access_token?: string };
  return { status: answer.status, token };
}

async function read(token: string, path: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${testProduct.url}${path}`, { headers })).status;
}

describe('api-client', () => {
  let networkId: string;
  let structureId: string;
  beforeAll(async () => {
    networkId = (await as('helene.garnier@maillage.example')).networkId;
    structureId = (await as('camille.aubry@maillage.example')).placeId;
  });

  it('makes a program that reads what its role reads, until it is revoked', async () => {
    const name = `Agenda ${randomUUID()}`;
    const made = await maillage(
      ...['api-client', 'create', '--role', 'coordinator'],
      ...['--scope', `network:${networkId}`, '--name', name],
    );
    expect(made).toMatchObject({ code: 0, err: 'Keep the secret now: it is not said again.\n' });
    const [, id = '', secret = ''] = /^id: +(\S+)\nsecret: +(\S+)\n$/.exec(made.out) ?? [];

    const { status, token } = await tokenOf(id, secret);
    expect(status).toBe(200);
    expect(await read(token, structures)).toBe(200);
    expect(await read(token, '/api/directory/v1/members')).toBe(403);

    const listed = await maillage('api-client', 'list');
    expect(listed.code).toBe(0);
    expect(listed.out).toContain(`${id}  coordinator  network:${networkId}  in force  ${name}\n`);
    expect(listed.out).not.toContain(secret);

    const revoked = await maillage('api-client', 'revoke', id);
    expect(revoked).toMatchObject({ code: 0, err: '' });
    expect(revoked.out).toContain(`network:${networkId}  revoked `);
    await eventually(async () => (await read(token, structures)) === 401, {
      timeoutMs: 40_000,
      intervalMs: 500,
      message: 'the token to be refused',
    });
    expect((await tokenOf(id, secret)).status).toBe(401);

    const again = await maillage('api-client', 'revoke', id);
    expect(again).toMatchObject({ code: 1, out: '', err: 'this client is revoked already\n' });
  });

  describe('answers with one sentence, and changes nothing,', () => {
    const create = (role: string, scope: string) => [
      ...['create', '--role', role, '--scope', scope, '--name', 'Agenda'],
    ];

    it.each<[what: string, words: () => readonly string[]]>([
      ['a role that is none', () => create('emperor', `network:${networkId}`)],
      ['a scope that is none', () => create('coordinator', `galaxy:${networkId}`)],
      ['a network that is not known', () => create('coordinator', 'network:of-nobody')],
      ['a role in a scope not its own', () => create('coordinator', `structure:${structureId}`)],
      ['no name', () => create('coordinator', `network:${networkId}`).slice(0, -2)],
      ['a client that is not known', () => ['revoke', 'of-nobody']],
    ])('%s', async (_, words) => {
      const before = await clients();
      const said = await maillage('api-client', ...words());
      expect(said).toEqual({ code: 1, out: '', err: expect.stringMatching(aSentence) });
      expect(await clients()).toEqual(before);
    });

    const clients = (): Promise<unknown[]> =>
      inDatabase(testProduct.mongoUrlOf('directory'), (connection) =>
        connection.collection('api_clients').find().sort({ _id: 1 }).toArray(),
      );
  });
});

describe('network list', () => {
  it('says the id that other commands ask for', async () => {
    const { networkId } = await as('helene.garnier@maillage.example');
    const { code, out, err } = await maillage('network', 'list');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^${networkId}  \\S.*  [1-9]\\d* houses?$`, 'm'));
    expect(out).toMatch(/^\d+ networks?\.$/m);
  });
});

describe('a command on a folder without a copy', () => {
  it('is refused with what to do, and makes no copy there', async () => {
    const nowhere = path.join(tmpdir(), `maillage-${randomUUID()}`);
    const said = await maillageOn(nowhere, ['network', 'list']);
    expect(said).toEqual({ code: 1, out: '', err: expect.stringMatching(aSentence) });
    expect(said.err).toContain(nowhere);
    expect(said.err).toContain('MAILLAGE_DATA=');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('that asks for help gets it', async () => {
    const { code, out, err } = await maillageOn('/nowhere', ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  keys rotate --service directory|referrals\n');
  });
});

describe('audit verify', () => {
  it('says that the log is intact, and which entry is not when one was changed', async () => {
    const agent = await as('camille.aubry@maillage.example');
    const person = await enterPerson(agent, { surname: 'Journal' });
    await agent.read(`/api/directory/v1/beneficiaries/${person.id}`);
    const verify = (): ReturnType<typeof maillage> =>
      maillage('audit', 'verify', '--network', agent.networkId);
    const line = `network ${agent.networkId}: `;
    const entry = await sealedEntryOf(person.id);
    const intact = await verify();
    expect(intact).toMatchObject({ code: 0, err: '' });
    expect(intact.out).toMatch(
      new RegExp(`^${line}[1-9]\\d* entr(y|ies), \\d+ signed days?: intact\\.`),
    );

    await withChangedPurpose(entry, async () => {
      const broken = await verify();
      expect(broken.code).toBe(1);
      expect(broken.out).toContain(': BROKEN in ');
      expect(broken.out).toContain(entry._id);
    });
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('says that a network has no log, rather than that nothing is wrong with it', async () => {
    const said = await maillage('audit', 'verify', '--network', 'of-nobody');
    expect(said).toMatchObject({ code: 1, out: '', err: expect.stringMatching(aSentence) });
  });
});

describe('keys', () => {
  it('seals under a new version while running, and gives up an older one that nothing rests on', async () => {
    const agent = await as('camille.aubry@maillage.example');
    const person = await enterPerson(agent, { surname: 'Trousseau' });
    const between = await rotated();
    const current = await rotated();
    const status = await eventually(
      async () => {
        const said = await maillage('keys', 'status', '--service', 'directory');
        expect(said).toMatchObject({ code: 0, err: '' });
        const left = said.out.matchAll(new RegExp(`^${between}: (\\d+) `, 'gm'));
        return [...left].every(([, count]) => count === '0') && said.out;
      },
      { timeoutMs: 120_000, intervalMs: 3_000, message: `nothing to rest on ${between}` },
    );
    expect(status).toContain(`current version: ${current}\n`);
    expect(status).toContain(`${between}: 0 persons left\n`);

    for (const version of [current, 'v99']) {
      expect(await retire(version)).toEqual({
        code: 1,
        out: '',
        err: expect.stringMatching(aSentence),
      });
    }
    await letItRest();
    expect(await retire(between)).toMatchObject({ code: 0, err: '' });
    expect((await maillage('keys', 'status', '--service', 'directory')).out).not.toContain(
      `${between}:`,
    );
    const found = await agent.read<{ surname: string }>(
      `/api/directory/v1/beneficiaries/${person.id}`,
    );
    expect(found.surname).toBe('Trousseau');
  });

  it('of a service without a ring, or of none, are no command', async () => {
    for (const words of [['--service', 'reporting'], []]) {
      const said = await maillage('keys', 'rotate', ...words);
      expect(said).toEqual({ code: 1, out: '', err: expect.stringMatching(aSentence) });
    }
  });

  const retire = (version: string) => maillage('keys', 'retire', version, '--service', 'directory');

  /** @returns the new version. */
  async function rotated(): Promise<string> {
    const { code, out } = await maillage('keys', 'rotate', '--service', 'directory');
    expect(code).toBe(0);
    return /^(v\d+) is the current version/.exec(out)?.[1] ?? '';
  }

  /** As if the last rotation had been an hour ago: within a minute of it a service may seal with the old version. */
  async function letItRest(): Promise<void> {
    const file = testProduct.record.environments['directory']?.['VAULT_KEY_RING_FILE'] ?? '';
    const hourAgo = new Date(Date.now() - 3_600_000);
    await utimes(file, hourAgo, hourAgo);
  }
});

interface Entry {
  readonly _id: string;
  readonly ids: readonly string[];
  readonly sealed: boolean;
  readonly purpose: string;
}

const inReadLog = <T>(work: (entries: Collection<Entry>) => Promise<T>): Promise<T> =>
  inDatabase(testProduct.mongoUrlOf('directory'), (connection) =>
    work(connection.collection<Entry>('read_log')),
  );

/** The first entry about a person, once it is in the chain. */
async function sealedEntryOf(personId: string): Promise<Entry> {
  return eventually(
    () => inReadLog((entries) => entries.findOne({ ids: personId, sealed: true })),
    { timeoutMs: 30_000, intervalMs: 250, message: `an entry about ${personId} to be sealed` },
  );
}

/** Rewrites what an entry says, as whoever holds the database could, and puts it right at the end. */
async function withChangedPurpose(
  { _id, purpose }: Entry,
  work: () => Promise<void>,
): Promise<void> {
  const write = (words: string) =>
    inReadLog((entries) => entries.updateOne({ _id }, { $set: { purpose: words } }));
  expect(await write('erasure')).toMatchObject({ modifiedCount: 1 });
  try {
    await work();
  } finally {
    await write(purpose);
  }
}
