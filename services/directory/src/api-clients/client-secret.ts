import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeptSecret } from './ports/api-clients.js';

const derive = promisify(scrypt) as (
  secret: string,
  salt: Buffer,
  length: number,
) => Promise<Buffer>;
const length = 32;

/** A secret of 256 random bits: said once, kept as its scrypt hash under a salt of its own. */
export async function freshSecret(): Promise<{
  readonly secret: string;
  readonly kept: KeptSecret;
}> {
  const secret = randomBytes(32).toString('base64url');
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, length);
  return { secret, kept: { salt: salt.toString('base64'), hash: hash.toString('base64') } };
}

/** Whether a secret is the one that is kept. */
export async function isSecret(secret: string, kept: KeptSecret): Promise<boolean> {
  const hash = await derive(secret, Buffer.from(kept.salt, 'base64'), length);
  return timingSafeEqual(hash, Buffer.from(kept.hash, 'base64'));
}
