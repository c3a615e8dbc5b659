import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requestsPerMinute, tokenTriesPerMinute } from '../clients/ports/client-limit.js';
import { goodSecret, openDoor, origin } from '../gateway-door.builder.js';

let at: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  at = await openDoor();
});
afterAll(() => at.close());

const house = '/api/directory/v1/structures/str-1';
const ask = (method: 'GET' | 'POST', headers: Record<string, string>, url = house) =>
  at.door.inject({ method, url, headers, ...(method === 'POST' ? { payload: {} } : {}) });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a write with a session’s cookie', () => {
  it('goes to the service from our own page, and not from a foreign one', async () => {
    const before = at.asked.length;
    const stolen = { cookie: at.cookie, origin: 'https://evil.example' };
    const foreign = await ask('POST', stolen);
    expect(foreign.json()).toMatchObject({ status: 403, code: 'REQUEST.FOREIGN_ORIGIN' });
    const unsaid = await ask('POST', { cookie: at.cookie });
    expect(unsaid.statusCode).toBe(403);
    expect(at.asked).toHaveLength(before);
    expect((await ask('POST', { cookie: at.cookie, origin })).statusCode).toBe(200);
    expect(at.asked).toHaveLength(before + 1);
  });

  it('is not helped by a token beside it', async () => {
    const token = await at.tokens.issue(at.aClient().clientId);
    const before = at.asked.length;
    const both = { cookie: at.cookie, origin: 'https://evil.example', ...bearer(token) };
    expect((await ask('POST', both)).json()).toMatchObject({ code: 'CLIENT.TWO_WAYS' });
    expect((await ask('GET', both)).json()).toMatchObject({ code: 'CLIENT.TWO_WAYS' });
    expect(at.asked).toHaveLength(before);
  });
});

describe('what a service answers', () => {
  it('is kept by no browser, unless the answer itself says for how long', async () => {
    const kept = async (url: string) =>
      (await ask('GET', { cookie: at.cookie }, url)).headers['cache-control'];
    expect(await kept(house)).toBe('no-store');
    expect(await kept('/api/directory/v1/structures/public')).toBe('public, max-age=300');
  });
});

describe('a guess at a client’s secret', () => {
  it('stops neither the client itself nor its tokens from elsewhere', async () => {
    const { clientId } = at.aClient();
    const token = (secret: string, remoteAddress: string) =>
      at.door.inject({
        ...{ method: 'POST', url: '/api/oauth/token', remoteAddress },
        payload: { grant_type: 'client_credentials', client_id: clientId, client_secret: secret },
      });
    const guesses = await Promise.all(
      Array.from({ length: tokenTriesPerMinute + 1 }, () => token('guess', '203.0.113.7')),
    );
    const answered = (status: number) => guesses.filter(({ statusCode }) => statusCode === status);
    expect([answered(401).length, answered(429).length]).toEqual([tokenTriesPerMinute, 1]);
    expect((await token(goodSecret, '203.0.113.7')).statusCode).toBe(429);
    const good = await token(goodSecret, '203.0.113.8');
    expect(good.statusCode).toBe(200);
    const { access_token } = good.json<{ access_token: string }>();
    expect((await ask('GET', bearer(access_token))).statusCode).toBe(200);
  });
});

describe('what the SMS operator tells', () => {
  const receipts = '/api/directory/v1/sms/receipts';
  const foreign = { origin: 'https://operator.example', 'x-maillage-signature': 'ab' };

  it('goes to the directory with its signature, without a session, and in nobody’s name', async () => {
    expect((await ask('POST', { ...foreign, cookie: at.cookie }, receipts)).statusCode).toBe(200);
    const { url, headers } = at.asked.at(-1) ?? {};
    expect(url).toBe('/v1/sms/receipts');
    expect(headers).toMatchObject({ 'x-maillage-signature': 'ab' });
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('cookie');
  });

  it.each([
    `${receipts}/../../members`,
    `${receipts}/`,
    '/api/directory/v1/sms/others',
    '/api/appointments/v1/sms/receipts',
  ])('opens no other way: %s', async (url) => {
    const before = at.asked.length;
    expect([401, 403, 404]).toContain((await ask('POST', foreign, url)).statusCode);
    expect(at.asked).toHaveLength(before);
  });
});

describe('an API client', () => {
  it('asks with its token and no cookie, under its own name, role and scope', async () => {
    const client = at.aClient();
    const answer = await ask('POST', bearer(await at.tokens.issue(client.clientId)));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const forwarded = at.asked.at(-1)?.headers.authorization?.slice('Bearer '.length) ?? '';
    const { part, claims } = await at.trusted.verify(forwarded, 'maillage:directory');
    expect(part).toBe('gateway');
    expect(claims).toMatchObject({
      sub: `client:${client.clientId}`,
      role: 'agent',
      grants: [client.grant],
    });
  });

  it('has its calls logged by route pattern, without a value', async () => {
    const { clientId } = at.aClient();
    const token = await at.tokens.issue(clientId);
    const answer = await ask('GET', bearer(token), `${house}?filter[q]=secret`);
    expect(answer.headers['x-maillage-route']).toBeUndefined();
    await ask('GET', bearer(token), '/api/directory/v1/unknown/secret');
    const own = at.calls.filter((call) => call.clientId === clientId);
    expect(own).toMatchObject([
      { method: 'GET', route: '/api/directory/v1/structures/:id', status: 200 },
      { method: 'GET', status: 404 },
    ]);
    expect(JSON.stringify(own)).not.toContain('secret');
  });

  it('is refused within half a minute once it is revoked', async () => {
    const { clientId } = at.aClient();
    const token = await at.tokens.issue(clientId);
    expect((await ask('GET', bearer(token))).statusCode).toBe(200);
    at.known.delete(clientId);
    at.clock.advanceBy({ seconds: 30 });
    const refused = await ask('GET', bearer(token));
    expect(refused.json()).toMatchObject({ status: 401, code: 'CLIENT.TOKEN_REFUSED' });
    expect(refused.headers['www-authenticate']).toBe('Bearer');
  });

  it('asks a bounded number of times a minute, each client for itself', async () => {
    const token = await at.tokens.issue(at.aClient().clientId);
    const answers = await Promise.all(
      Array.from({ length: requestsPerMinute + 1 }, () => ask('GET', bearer(token))),
    );
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers['retry-after']).toBe('60');
    const other = await at.tokens.issue(at.aClient().clientId);
    expect((await ask('GET', bearer(other))).statusCode).toBe(200);
  });

  it('is refused with a token that is expired, of another key, of another audience or of no client', async () => {
    const { clientId } = at.aClient();
    const gateway = await at.keys.keyOf('gateway');
    const right = { audience: 'maillage:gateway', subject: `client:${clientId}`, seconds: 60 };
    const tokens = [
      await gateway.sign({}, { ...right, seconds: -60 }),
      await (await at.keys.strangerKey()).sign({}, right),
      await (await at.keys.keyOf('directory')).sign({}, right),
      await gateway.sign({}, { ...right, audience: 'maillage:directory' }),
      await gateway.sign({}, { ...right, subject: 'member:mem-1' }),
      await gateway.sign({}, { ...right, subject: 'client:unknown' }),
      'forged',
    ];
    const before = at.asked.length;
    for (const token of tokens) expect((await ask('GET', bearer(token))).statusCode).toBe(401);
    expect(at.asked).toHaveLength(before);
    expect((await ask('GET', bearer(await gateway.sign({}, right)))).statusCode).toBe(200);
  });
});
