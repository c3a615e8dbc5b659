import { readFile } from 'node:fs/promises';
import type { PartName, ServiceName } from '@maillage/contracts/codes';
import { importJWK, SignJWT, type JWK } from 'jose';
import { testProduct } from '../test-product.js';

export type Key = Awaited<ReturnType<typeof importJWK>>;

/** What a token says; a member's token of the gateway, good for 60 s, unless told otherwise. */
export interface Claim {
  readonly kid?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject: string;
  readonly expiresIn?: string;
  readonly role: string;
  readonly grants: unknown;
}

/** The key that a part of the product under test signs with. */
export async function keyOf(part: PartName): Promise<Key> {
  const file = testProduct.record.environments[part]?.['SIGNING_KEY_FILE'] ?? '';
  return importJWK(JSON.parse(await readFile(file, 'utf8')) as JWK, 'ES256');
}

/** A token as the gateway makes it for a service. */
export function signToken(service: ServiceName, key: Key, claim: Claim): Promise<string> {
  const { kid = 'gateway', issuer = `maillage:${kid}`, role, grants } = claim;
  return new SignJWT({ role, grants, cid: 'asked-past-the-gateway' })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(issuer)
    .setAudience(claim.audience ?? `maillage:${service}`)
    .setSubject(claim.subject)
    .setIssuedAt()
    .setExpirationTime(claim.expiresIn ?? '60s')
    .sign(key);
}
