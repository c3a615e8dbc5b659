import { readFile } from 'node:fs/promises';
import type { PartName, ServiceName } from '@maillage/contracts/codes';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { testProduct } from '../test-product.js';

type RunRecord = ReturnType<RunningMaillage['run']>;

export type Key = Awaited<ReturnType<typeof importJWK>>;

/** What any token says; good for 60 s, signed as its issuer, unless told otherwise. */
export interface Signed {
  readonly kid?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject: string;
  readonly expiresIn?: string;
}

/** What a member's token says, as the gateway makes it. */
export interface Claim extends Signed {
  readonly role: string;
  readonly grants: unknown;
}

/** The key that a part signs with; of the product under test unless another's record is given. */
export async function keyOf(part: PartName, record: RunRecord = testProduct.record): Promise<Key> {
  const file = record.environments[part]?.['SIGNING_KEY_FILE'] ?? '';
  return importJWK(JSON.parse(await readFile(file, 'utf8')) as JWK, 'ES256');
}

/** A member's token for a service. */
export function signToken(service: ServiceName, key: Key, claim: Claim): Promise<string> {
  const { role, grants } = claim;
  return sign(service, key, claim, { role, grants, cid: 'asked-past-the-gateway' });
}

/** A token with which a part asks a service a question. */
export function signPartToken(
  part: PartName,
  asked: ServiceName,
  key: Key,
  over: Partial<Signed> = {},
): Promise<string> {
  return sign(asked, key, { kid: part, subject: `service:${part}`, ...over }, {});
}

function sign(service: ServiceName, key: Key, said: Signed, claims: JWTPayload): Promise<string> {
  const { kid = 'gateway', issuer = `maillage:${kid}` } = said;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(issuer)
    .setAudience(said.audience ?? `maillage:${service}`)
    .setSubject(said.subject)
    .setIssuedAt()
    .setExpirationTime(said.expiresIn ?? '60s')
    .sign(key);
}
