import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import type { DataFolder } from './data-folder.js';
import { partNames, SERVER_USERS, type PartName, type ServerUser } from './parts.js';

/** Made at the first start, kept in `<data>/secrets`, readable by their owner only. */
export interface Secrets {
  readonly natsPasswords: Readonly<Record<ServerUser, string>>;
  readonly redisPasswords: Readonly<Record<ServerUser, string>>;
  readonly sessionSecret: string;
  readonly oidcClientSecret: string;
  /** Shown to the simulated SMS operator, and what it signs with. */
  readonly smsToken: string;
  readonly smsWebhookSecret: string;
  readonly identityProviderFile: string;
  readonly signingKeyFiles: Readonly<Record<PartName, string>>;
  readonly trustedKeysFile: string;
  readonly vaultKeyRingFiles: Readonly<Record<'directory' | 'referrals', string>>;
}

type Passwords = Pick<
  Secrets,
  | 'natsPasswords'
  | 'redisPasswords'
  | 'sessionSecret'
  | 'oidcClientSecret'
  | 'smsToken'
  | 'smsWebhookSecret'
>;

const secret = (): string => randomBytes(32).toString('hex');

function keep(file: string, content: unknown): void {
  writeFileSync(file, JSON.stringify(content, null, 2), { mode: 0o600 });
}

function passwordPerUser(): Record<ServerUser, string> {
  return Object.fromEntries(SERVER_USERS.map((user) => [user, secret()])) as Record<
    ServerUser,
    string
  >;
}

function passwords(file: string): Passwords {
  const kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Passwords>)
    : {};
  const all: Passwords = {
    natsPasswords: passwordPerUser(),
    redisPasswords: passwordPerUser(),
    sessionSecret: secret(),
    oidcClientSecret: secret(),
    smsToken: secret(),
    smsWebhookSecret: secret(),
    ...kept,
  };
  if (Object.keys(kept).length < Object.keys(all).length) keep(file, all);
  return all;
}

async function signingKey(file: string, kid: string, alg: 'ES256' | 'RS256'): Promise<JWK> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(alg, { extractable: true });
    keep(file, { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK;
}

function publicPart({ kty, crv, x, y, kid, alg, use }: JWK): Partial<JWK> {
  return { kty, crv, x, y, kid, alg, use } as Partial<JWK>;
}

function vaultKeyRing(file: string): string {
  const key = (): string => randomBytes(32).toString('base64');
  if (!existsSync(file)) keep(file, { current: '1', keys: { 1: key() }, hashKeys: { 1: key() } });
  return file;
}

async function identityProviderKeys(file: string): Promise<string> {
  if (!existsSync(file)) {
    const key = await signingKey(`${file}.key`, 'identity-provider', 'RS256');
    keep(file, { jwks: { keys: [key] }, cookieKeys: [secret()] });
  }
  return file;
}

/** Reads the secrets of a data folder, making those that are missing. */
export async function secretsOf(folder: DataFolder): Promise<Secrets> {
  const file = (...parts: string[]): string => folder.in('secrets', ...parts);
  mkdirSync(file('keys'), { recursive: true, mode: 0o700 });
  const signingKeyFiles = Object.fromEntries(
    partNames.map((part) => [part, file('keys', `${part}.json`)]),
  ) as Record<PartName, string>;
  const keys = await Promise.all(
    partNames.map((part) => signingKey(signingKeyFiles[part], part, 'ES256')),
  );
  const trustedKeysFile = file('jwks.json');
  keep(trustedKeysFile, { keys: keys.map(publicPart) });
  return {
    ...passwords(file('passwords.json')),
    identityProviderFile: await identityProviderKeys(file('identity-provider.json')),
    signingKeyFiles,
    trustedKeysFile,
    vaultKeyRingFiles: {
      directory: vaultKeyRing(file('vault-directory.json')),
      referrals: vaultKeyRing(file('vault-referrals.json')),
    },
  };
}
