import { beforeAll, describe, expect, it } from '@jest/globals';
import { serviceNames, type ServiceName } from '@maillage/contracts/codes';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import { Client } from '../client.js';
import { keyOf, signToken, type Claim, type Key } from '../rights/tokens.js';
import { as } from '../session.js';
import { testProduct } from '../test-product.js';

/** Two routes of each service that an agent may read. */
const routes: Readonly<Record<ServiceName, readonly [string, string]>> = {
  directory: ['/v1/structures', '/v1/procedures'],
  appointments: ['/v1/appointments?filter[bookedByMe]=true', '/v1/motives?filter[networkId]=own'],
  referrals: ['/v1/legs', '/v1/cases'],
  reporting: ['/v1/activities', '/v1/indicators'],
};

let memberId: string;
let networkId: string;
let grants: unknown;
let gatewayKey: Key;

beforeAll(async () => {
  const agent = await as('camille.aubry@maillage.example');
  ({ networkId } = agent);
  ({ memberId, grants } = agent.session);
  gatewayKey = await keyOf('gateway');
});

function sign(service: ServiceName, key: Key, claim: Partial<Claim> = {}): Promise<string> {
  const own = { subject: `member:${memberId}`, role: 'agent', grants };
  return signToken(service, key, { ...own, ...claim });
}

/** The one status that both routes of a service answer. */
async function ask(service: ServiceName, token?: string): Promise<number> {
  const client = new Client(testProduct.urlOf(service));
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const [first, second] = await Promise.all(
    routes[service].map((path) => client.get(path.replace('own', networkId), headers)),
  );
  expect(second?.status).toBe(first?.status);
  return first?.status ?? 0;
}

describe.each(serviceNames)('%s, asked past the gateway', (service) => {
  const other = service === 'directory' ? 'reporting' : 'directory';

  it('answers to a token that the gateway has signed for it', async () => {
    expect(await ask(service, await sign(service, gatewayKey))).toBe(200);
  });

  it('refuses whoever brings none, or something that is no token', async () => {
    expect(await ask(service)).toBe(401);
    expect(await ask(service, 'camille')).toBe(401);
  });

  it('refuses a token signed by somebody else under the gateway’s name', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const stranger = await importJWK(await exportJWK(privateKey), 'ES256');
    expect(await ask(service, await sign(service, stranger))).toBe(401);
  });

  it('refuses a member’s token that another service has signed, under its own name or the gateway’s', async () => {
    const theirs = await keyOf(other);
    expect(await ask(service, await sign(service, theirs, { kid: other }))).toBe(401);
    const posing = { kid: other, issuer: 'maillage:gateway' };
    expect(await ask(service, await sign(service, theirs, posing))).toBe(401);
    expect(await ask(service, await sign(service, theirs))).toBe(401);
  });

  it('refuses a token for another service, one that has ended, and one without signature', async () => {
    const foreign = { audience: `maillage:${other}` };
    expect(await ask(service, await sign(service, gatewayKey, foreign))).toBe(401);
    expect(await ask(service, await sign(service, gatewayKey, { expiresIn: '-1m' }))).toBe(401);
    const [header = '', claims = '', signature = ''] = (await sign(service, gatewayKey)).split('.');
    const none = Buffer.from('{"alg":"none","kid":"gateway"}').toString('base64url');
    expect(await ask(service, `${none}.${claims}.`)).toBe(401);
    expect(await ask(service, `${none}.${claims}.${signature}`)).toBe(401);
    expect(await ask(service, `${header}.${claims}.`)).toBe(401);
  });

  it('refuses a service’s subject and a role that does not exist', async () => {
    const posing = { subject: 'service:gateway' };
    expect(await ask(service, await sign(service, gatewayKey, posing))).toBe(401);
    expect(await ask(service, await sign(service, gatewayKey, { role: 'king' }))).toBe(401);
  });
});
