import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClientMade, ApiCallResource } from '@maillage/contracts/http/directory';
import type { OwnSessionResource } from '@maillage/contracts/http/gateway';
import { eventually } from '@maillage/testing';
import { as, SignedIn } from '../session.js';
import { testProduct } from '../test-product.js';

const clients = '/api/directory/v1/api-clients';
const structures = '/api/directory/v1/structures';

async function tokenOf(form: Record<string, string>, authorization?: string): Promise<Response> {
  return fetch(`${testProduct.url}/api/oauth/token`, {
    method: 'POST',
    headers: authorization ? { authorization } : {},
    body: new URLSearchParams(form),
  });
}
const asClient = (token: string, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${testProduct.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });

describe('a program with client credentials', () => {
  let coordinator: SignedIn;
  let made: ApiClientMade;
  let token: string;
  const grant_type = 'client_credentials';

  beforeAll(async () => {
    coordinator = await as('helene.garnier@maillage.example');
    made = await coordinator.make<ApiClientMade>(clients, {
      name: 'Site de la préfecture',
      role: 'coordinator',
      scope: 'network',
      scopeId: coordinator.networkId,
    });
  });
  afterAll(async () => {
    await coordinator.post(`${clients}/${made.id}/revoke`, {}, { version: 1 });
  });

  it('gets a token by header or by form, and no other way', async () => {
    const secret = made.secret ?? '';
    const basic = `Basic ${Buffer.from(`${made.id}:${secret}`).toString('base64')}`;
    const byHeader = await tokenOf({ grant_type }, basic);
    expect(byHeader.headers.get('cache-control')).toBe('no-store');
    const granted = (await byHeader.json()) as { access_token: string };
    expect(granted).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    token = granted.access_token;
    const byForm = await tokenOf({ grant_type, client_id: made.id, client_secret: secret });
    expect(byForm.status).toBe(200);
    const wrong = await tokenOf({ grant_type, client_id: made.id, client_secret: 'wrong' });
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: 'invalid_client' }]);
    const other = await tokenOf({ grant_type: 'password' }, basic);
    expect([other.status, await other.json()]).toMatchObject([
      400,
      { error: 'unsupported_grant_type' },
    ]);
  });

  it('reads what its role reads on its scope, and no person, reading, account or client', async () => {
    expect((await asClient(token, structures)).status).toBe(200);
    const day = new Date().toISOString().slice(0, 10);
    const readings = new URLSearchParams({
      'filter[networkId]': coordinator.networkId,
      'filter[day]': day,
    }).toString();
    const readLog = `/api/directory/v1/read-log?${readings}`;
    expect((await coordinator.get(readLog)).status).toBe(200);
    for (const path of [clients, '/api/directory/v1/members', readLog]) {
      const refused = await asClient(token, path);
      expect([refused.status, await refused.json()]).toMatchObject([
        403,
        { code: 'CLIENT.NOT_ALLOWED' },
      ]);
    }
  });

  it('leaves a log of its calls', async () => {
    const path = `${clients}/${made.id}/calls`;
    const calls = await eventually(
      async () => {
        const { data } = await coordinator.read<{ data: ApiCallResource[] }>(path);
        return data.length >= 3 && data;
      },
      { timeoutMs: 10_000, message: 'the calls of the client' },
    );
    expect(calls.map(({ route, status }) => [route, status])).toEqual(
      expect.arrayContaining([
        [structures, 200],
        [clients, 403],
      ]),
    );
  });
});

describe('the sessions of a member', () => {
  it('are listed, and end one by one or all but the one at hand', async () => {
    const email = 'camille.aubry@maillage.example';
    const [desk, phone, tablet] = [
      await new SignedIn(testProduct.url, email).signIn(),
      await new SignedIn(testProduct.url, email).signIn(),
      await new SignedIn(testProduct.url, email).signIn(),
    ];
    const own = '/api/session/own';
    const listed = async (by: SignedIn): Promise<OwnSessionResource[]> =>
      (await by.read<{ data: OwnSessionResource[] }>(own)).data;
    const mine = (await listed(phone)).find(({ current }) => current);
    expect(await listed(desk)).toContainEqual({
      ...mine,
      current: false,
      lastUsedAt: expect.any(String),
    });
    const ended = await desk.send('DELETE', `${own}/${mine?.id ?? ''}`, {
      headers: { origin: testProduct.url },
    });
    expect(ended.status).toBe(204);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await desk.post(`${own}/revoke-others`, {})).status).toBe(204);
    expect((await tablet.get('/api/session')).status).toBe(401);
    expect(await listed(desk)).toHaveLength(1);
  });
});

describe('whoever is let in or not', () => {
  it('a sign-out comes back with the state it left with, or is not believed', async () => {
    const member = await new SignedIn(testProduct.url, 'camille.aubry@maillage.example').signIn();
    const { body } = await member.post<{ redirectTo: string }>('/api/session/sign-out', undefined);
    const left = new URL(body.redirectTo).searchParams;
    expect(left.get('id_token_hint')).not.toBeNull();
    expect((await member.get('/api/session')).status).toBe(401);
    expect((await member.get('/api/session/signed-out?state=other')).status).toBe(400);
    const back = await member.get(`/api/session/signed-out?state=${left.get('state') ?? ''}`);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/']);
  });

  it('a mailed link that is over is answered with a page, whatever it is', async () => {
    for (const path of ['/confirm-identity?token=forged', '/confirm-identity', '/invitation']) {
      const answer = await fetch(`${testProduct.url}${path}`);
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      expect(await answer.text()).toContain('<html lang="fr">');
    }
  });
});
