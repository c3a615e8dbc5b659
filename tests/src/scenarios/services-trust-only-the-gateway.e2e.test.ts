import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { serviceNames, type PartName, type ServiceName } from '@maillage/contracts/codes';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { as } from '../session.js';
import { testProduct } from '../test-product.js';

/** A route of each service that an agent may read. */
const routes: Readonly<Record<ServiceName, string>> = {
  directory: '/v1/structures',
  appointments: '/v1/appointments?filter[bookedByMe]=true',
  referrals: '/v1/legs',
  reporting: '/v1/activities',
};

type Key = Awaited<ReturnType<typeof importJWK>>;

interface Claim {
  readonly kid?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject?: string;
  readonly expiresIn?: string;
  readonly role?: string;
}

let memberId: string;
let grants: unknown;
let gatewayKey: Key;

beforeAll(async () => {
  const { session } = await as('camille.aubry@maillage.example');
  memberId = session.memberId;
  grants = session.grants;
  gatewayKey = await keyOf('gateway');
});

async function keyOf(part: PartName): Promise<Key> {
  const file = testProduct.record.environments[part]?.['SIGNING_KEY_FILE'] ?? '';
  return importJWK(JSON.parse(await readFile(file, 'utf8')) as JWK, 'ES256');
}

function sign(service: ServiceName, key: Key, claim: Claim = {}): Promise<string> {
  const { kid = 'gateway', issuer = `maillage:${kid}`, role = 'agent' } = claim;
  return new SignJWT({ role, grants, cid: 'services-trust-only-the-gateway' })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(issuer)
    .setAudience(claim.audience ?? `maillage:${service}`)
    .setSubject(claim.subject ?? `member:${memberId}`)
    .setIssuedAt()
    .setExpirationTime(claim.expiresIn ?? '60s')
    .sign(key);
}

async function ask(service: ServiceName, token?: string): Promise<number> {
  const response = await fetch(`${testProduct.urlOf(service)}${routes[service]}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  await response.body?.cancel();
  return response.status;
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
    const [, claims = ''] = (await sign(service, gatewayKey)).split('.');
    const header = Buffer.from('{"alg":"none","kid":"gateway"}').toString('base64url');
    expect(await ask(service, `${header}.${claims}.`)).toBe(401);
  });

  it('refuses a service’s subject and a role that does not exist', async () => {
    const posing = { subject: 'service:gateway' };
    expect(await ask(service, await sign(service, gatewayKey, posing))).toBe(401);
    expect(await ask(service, await sign(service, gatewayKey, { role: 'king' }))).toBe(401);
  });
});
