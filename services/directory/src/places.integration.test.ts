import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { defaultNetworkSettings, type Role } from '@maillage/contracts/codes';
import { demoHub, demoNetwork, demoStructureId } from '@maillage/demo-network';
import { bootDirectory, type Asked, type BootedDirectory } from './booted-directory.builder.js';

jest.setTimeout(120_000);

let directory: BootedDirectory;

beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

const network = `/v1/networks/${demoNetwork.id}`;
const orval = `/v1/structures/${demoStructureId('orval')}`;

async function versionOf(address: string): Promise<number> {
  return Number((await directory.ask('admin', address)).body['version']);
}
async function patch(role: Role, address: string, body: unknown, version?: number) {
  const current = version ?? (await versionOf(address));
  const headers = { 'if-match': `"${String(current)}"` };
  return directory.ask(role, address, { method: 'PATCH', body, headers });
}
const post = (role: Role, address: string, body: unknown, more: Asked = {}) =>
  directory.ask(role, address, { body, ...more });

describe('a network', () => {
  it('is settled by its coordinator, and its agents read the banner', async () => {
    const settings = { ...defaultNetworkSettings, reminderDelaysHours: [24, 72] };
    const banner = { text: 'Fermeture vendredi', until: '2026-12-04' };
    const changed = await patch('coordinator', network, { settings, banner });
    expect(changed).toMatchObject({ status: 200, body: { settings: { suppressionK: 5 }, banner } });
    const read = await directory.ask('agent', network);
    expect(read.body).toMatchObject({ banner, settings: { reminderDelaysHours: [72, 24] } });
  });

  it('is named by administrators only', async () => {
    const refused = await patch('coordinator', network, { name: 'Autre nom' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'NETWORK.NOT_ALLOWED' } });
    expect(await patch('admin', network, { name: 'Pays d’Orvanne, rebaptisé' })).toMatchObject({
      status: 200,
      body: { name: 'Pays d’Orvanne, rebaptisé' },
    });
  });

  it('keeps to the bounds, and to the version that was read', async () => {
    const under = { settings: { ...defaultNetworkSettings, suppressionK: 4 } };
    expect((await patch('coordinator', network, under)).status).toBe(400);
    const stale = await patch('coordinator', network, { banner: null }, 1);
    expect(stale).toMatchObject({ status: 409, body: { code: 'VERSION.STALE' } });
    const blind = await directory.ask('admin', network, { method: 'PATCH', body: {} });
    expect(blind.status).toBe(428);
  });

  it('is made by the nation, once under a key, in the zone of its first department', async () => {
    const body = { name: 'La Réunion', departments: ['974'] };
    const headers = { 'idempotency-key': 'a-network-1' };
    const made = await post('admin', '/v1/networks', body, { headers });
    expect(made).toMatchObject({ status: 201, body: { zone: 'Indian/Reunion', version: 1 } });
    const again = await post('admin', '/v1/networks', body, { headers });
    expect(again.body['id']).toBe(made.body['id']);
    const unknown = await post('admin', '/v1/networks', { name: 'Rien', departments: ['99'] });
    expect(unknown).toMatchObject({ status: 400, body: { code: 'NETWORK.UNKNOWN_DEPARTMENT' } });
  });
});

describe('a hub', () => {
  it('is kept by the nation: its networks change, and it goes when nobody holds it', async () => {
    const networkIds = [demoNetwork.id];
    const made = await post('admin', '/v1/hubs', { name: 'Grand Est inventé', networkIds });
    expect(made).toMatchObject({ status: 201, body: { networkIds } });
    const address = `/v1/hubs/${String(made.body['id'])}`;
    const unknown = await patch('admin', address, { networkIds: ['none'] });
    expect(unknown).toMatchObject({ status: 400, body: { code: 'HUB.UNKNOWN_NETWORK' } });
    expect((await patch('admin', address, { name: 'Grand Est' })).body['name']).toBe('Grand Est');
    const headers = { 'if-match': '"2"' };
    const removed = await directory.ask('admin', address, { method: 'DELETE', headers });
    expect(removed.status).toBe(204);
    expect((await directory.ask('admin', address)).status).toBe(404);
  });

  it('of the demonstration is there', async () => {
    const { body } = await directory.ask('admin', '/v1/hubs');
    expect(body.data.map(({ id }) => id)).toContain(demoHub.id);
  });
});

describe('a house', () => {
  const week = { 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  const aHouse = {
    networkId: demoNetwork.id,
    name: 'France services de Neuville',
    kind: 'main',
    format: 'fixed',
    communeInsee: '20042',
    commune: 'Neuville',
    postcode: '20420',
  };

  it('is registered by its coordinator, found as one types, and named as main by an antenna', async () => {
    const made = await post('coordinator', '/v1/structures', aHouse);
    expect(made).toMatchObject({
      status: 201,
      body: { department: '20', zone: 'Europe/Paris', hours: null, freshness: { by: 'hand' } },
    });
    const id = String(made.body['id']);
    const typed = await directory.ask('agent', '/v1/structures?filter%5Bq%5D=NEUVÍ');
    expect(typed.body.data.map((each) => each.id)).toEqual([id]);
    const antenna = { ...aHouse, name: 'Antenne', kind: 'antenna', mainStructureId: id };
    const linked = await post('admin', '/v1/structures', antenna);
    expect(linked).toMatchObject({ status: 201, body: { mainStructureId: id } });
    const ofHouse = `/v1/structures?filter%5BmainStructureId%5D=${id}`;
    const antennas = await directory.ask('coordinator', ofHouse);
    expect(antennas.body.data.map((each) => each.id)).toEqual([linked.body['id']]);
    const turned = await patch('admin', `/v1/structures/${id}`, { kind: 'antenna' });
    expect(turned).toMatchObject({ status: 409, body: { code: 'STRUCTURE.HAS_ANTENNAS' } });
  });

  it('has its hours, rooms and stops kept by its manager, and nothing else', async () => {
    const hours = {
      ...week,
      1: [
        { from: '14:00', to: '18:00' },
        { from: '08:00', to: '12:00' },
      ],
    };
    const kept = await patch('structure-manager', orval, { hours });
    expect(kept).toMatchObject({
      status: 200,
      body: { hours: { 1: [{ from: '08:00' }, { from: '14:00' }] }, freshness: { by: 'hand' } },
    });
    const named = await patch('structure-manager', orval, { name: 'La mienne' });
    expect(named).toMatchObject({ status: 403, body: { code: 'STRUCTURE.NOT_ALLOWED' } });
    const next = `/v1/structures/${demoStructureId('val')}`;
    expect((await patch('structure-manager', next, { hours })).status).toBe(403);
    const overlap = {
      ...week,
      1: [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
    };
    expect(await patch('structure-manager', orval, { hours: overlap })).toMatchObject({
      status: 400,
      body: { code: 'STRUCTURE.HOURS_OVERLAP', day: 1 },
    });
  });

  it('is not changed by saving it as it is', async () => {
    const { body } = await directory.ask('admin', orval);
    const same = await patch('admin', orval, { name: body['name'], rooms: body['rooms'] });
    expect(same).toMatchObject({ status: 200, body: { version: body['version'] } });
  });

  it('is found by distance, the nearest first', async () => {
    const near = await directory.ask('agent', '/v1/structures?filter%5Bnear%5D=46.71,2.41');
    const distances = near.body.data.map((each) =>
      Number((each as { distanceKm?: number }).distanceKm),
    );
    expect(near.body.data[0]?.id).toBe(demoStructureId('orval'));
    expect(distances[0]).toBe(0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect((await directory.ask('agent', '/v1/structures?filter%5Bnear%5D=99,2')).status).toBe(400);
  });

  it('stands on the map with its format, when its place is known', async () => {
    const { body } = await directory.ask('agent', '/v1/structures/points');
    expect(body.data).toContainEqual({
      id: demoStructureId('bus'),
      name: 'Bus France services du Pays d’Orvanne',
      commune: 'Castelneuf',
      postcode: expect.stringMatching(/^20/),
      format: 'bus',
      kind: 'main',
      latitude: 46.75,
      longitude: 2.3,
    });
    expect(body['withoutPlace']).toBe(2);
  });
});
