import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoNetwork, demoStructures } from '@maillage/demo-network';
import { bootDirectory, type Answer, type BootedDirectory } from '../booted-directory.builder.js';
import { CLIENT_CALLS, type ClientCalls } from './ports/client-calls.js';
import { STRUCTURE_MODEL } from '../structures/persistence/structure.schema.js';
import { API_CLIENT_MODEL } from './persistence/api-client.schema.js';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

let directory: BootedDirectory;
beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

const house = demoStructures[0]?.id ?? '';
const aClient = {
  name: 'Agenda de la commune',
  role: 'structure-manager',
  scope: 'structure',
  scopeId: house,
};
let keys = 0;
const create = (body: object = {}, key = `create-client-${String((keys += 1))}`): Promise<Answer> =>
  directory.ask('coordinator', '/v1/api-clients', {
    body: { ...aClient, ...body },
    headers: { 'idempotency-key': key },
  });
const revoke = (id: string, version: number): Promise<Answer> =>
  directory.ask('coordinator', `/v1/api-clients/${id}/revoke`, {
    body: {},
    headers: { 'if-match': `"${String(version)}"` },
  });

describe('an API client', () => {
  it('is made with a secret that is said once and kept as a hash', async () => {
    const made = await create({}, 'made-once-only');
    expect(made.status).toBe(201);
    const { id, secret } = made.body as unknown as { id: string; secret: string };
    expect(secret).toHaveLength(43);
    expect(made.body).toMatchObject({ networkId: demoNetwork.id, revokedAt: null, version: 1 });
    const again = await create({}, 'made-once-only');
    expect(again.body).toMatchObject({ id, secret: null });
    const read = await directory.ask('coordinator', `/v1/api-clients/${id}`);
    expect(read.body).toMatchObject({ id, name: aClient.name });
    const stored = await directory.app
      .get<Connection>(getConnectionToken(), { strict: false })
      .model(API_CLIENT_MODEL)
      .findById(id)
      .lean();
    expect(JSON.stringify([read.body, stored])).not.toContain(secret);
  });

  it('is known to the gateway by its secret, with one grant, until it is revoked', async () => {
    const { body } = await create();
    const { id, secret } = body as unknown as { id: string; secret: string };
    const prove = (given: string) =>
      directory.questions.ask('access.client-secret', { clientId: id, secret: given });
    const grant = {
      role: 'structure-manager',
      scope: 'structure',
      scopeId: house,
      networkIds: [demoNetwork.id],
    };
    const inForce = { client: { clientId: id, role: 'structure-manager', grant } };
    expect(await prove(secret)).toEqual(inForce);
    expect(await prove(`${secret}x`)).toEqual({ client: null });
    expect(await directory.questions.ask('access.client', { clientId: id })).toEqual(inForce);

    expect((await revoke(id, 7)).status).toBe(409);
    expect((await revoke(id, 1)).body).toMatchObject({ id, version: 2 });
    expect((await revoke(id, 2)).body).toMatchObject({ code: 'API_CLIENT.REVOKED' });
    expect(await prove(secret)).toEqual({ client: null });
    expect(await directory.questions.ask('access.client', { clientId: id })).toEqual({
      client: null,
    });
  });

  it('of a house works in the network that the house belongs to now', async () => {
    const { body } = await create();
    const { id } = body as unknown as { id: string };
    const houses = directory.app
      .get<Connection>(getConnectionToken(), { strict: false })
      .model(STRUCTURE_MODEL);
    const networksOf = async () =>
      (await directory.questions.ask('access.client', { clientId: id })).client?.grant.networkIds;
    await houses.updateOne({ _id: house }, { $set: { networkId: 'net-elsewhere' } });
    expect(await networksOf()).toEqual(['net-elsewhere']);
    await houses.updateOne({ _id: house }, { $set: { networkId: demoNetwork.id } });
    expect(await networksOf()).toEqual([demoNetwork.id]);
  });

  it('is of nobody’s concern who neither coordinates nor administers', async () => {
    const { body } = await create();
    const { id } = body as unknown as { id: string };
    for (const role of ['agent', 'structure-manager', 'prescriber', 'national'] as const) {
      expect((await directory.ask(role, '/v1/api-clients')).status).toBe(403);
      expect((await directory.ask(role, `/v1/api-clients/${id}/calls`)).status).toBe(403);
    }
    const listed = await directory.ask('admin', '/v1/api-clients');
    expect(listed.body.data.map((client) => client.id)).toContain(id);
  });

  it.each([
    ['a role that is not held on such a scope', { role: 'coordinator' }, 422],
    ['a house that does not exist', { scopeId: 'none' }, 404],
    ['a foreign network', { scope: 'network', role: 'coordinator', scopeId: 'elsewhere' }, 404],
    ['a right above one’s own', { scope: 'network', role: 'admin', scopeId: demoNetwork.id }, 403],
    ['no name', { name: ' ' }, 400],
    ['a role for persons of an operator', { role: 'operator-agent' }, 400],
    ['something beside', { secret: 'mine' }, 400],
  ])('is refused with %s', async (_what, body, status) => {
    const before = await directory.ask('coordinator', '/v1/api-clients');
    expect((await create(body)).status).toBe(status);
    const after = await directory.ask('coordinator', '/v1/api-clients');
    expect(after.body.data).toEqual(before.body.data);
  });

  it('has a log of its last calls, newest first and bounded', async () => {
    const { body } = await create();
    const { id } = body as unknown as { id: string };
    const call = (minute: number) => ({
      id: `${id}-${String(minute)}`,
      clientId: id,
      at: new Date(Date.UTC(2026, 10, 22, 8, minute)).toISOString(),
      method: 'GET',
      route: '/api/directory/v1/structures/:id',
      status: 200,
    });
    for (let batch = 0; batch < 4; batch += 1) {
      const calls = Array.from({ length: 100 }, (_, index) => call(batch * 100 + index));
      await directory.questions.ask('access.client-calls', { calls });
    }
    // The last batch once more, with one call beside: the answer was late.
    const late = Array.from({ length: 101 }, (_, index) => call(300 + index));
    await directory.questions.ask('access.client-calls', { calls: late });
    const kept = directory.app.get<ClientCalls>(CLIENT_CALLS, { strict: false });
    const said = { method: 'GET', route: call(0).route, status: 200 };
    expect(await kept.countsOf(id)).toEqual([{ day: '2026-11-22', ...said, count: 401 }]);
    const first = await directory.ask('coordinator', `/v1/api-clients/${id}/calls?page[size]=200`);
    const { data, page } = first.body as unknown as {
      data: { at: string; route: string; status: number }[];
      page: { after: string };
    };
    expect(data[0]).toMatchObject({ at: call(400).at, route: call(0).route, status: 200 });
    const rest = await directory.ask(
      'coordinator',
      `/v1/api-clients/${id}/calls?page[size]=200&page[after]=${page.after}`,
    );
    expect(data.length + rest.body.data.length).toBe(300);
  });
});
