import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { partNames, type PartName, type Role } from '@maillage/contracts/codes';
import { demoMembers } from '@maillage/demo-network';
import { NatsLink, Questions } from '@maillage/messaging';
import {
  PartTokens,
  SigningKey,
  signMemberToken,
  startPart,
  TrustedKeys,
} from '@maillage/service-kit';
import { freshDatabase, testNatsUrl, testRedisUrl } from '@maillage/testing';
import { AppModule } from './app.module.js';
import { seedReferenceData } from './commands/seed-reference-data.js';
import { configSchema } from './config.js';
import { LoadDemoNetwork } from './demo/load-demo-network.js';

export const PUBLIC_URL = 'http://127.0.0.1:8080';

export interface Answer {
  readonly status: number;
  // Each test knows the shape of what it asks for.
  readonly body: { readonly data: { id: string }[] } & Record<string, unknown>;
}

export interface Asked {
  /** GET without a body, POST with one, unless told. */
  readonly method?: 'PATCH' | 'PUT' | 'DELETE' | 'POST';
  /** Display name of the demonstration member who asks; the first of the role unless told. */
  readonly as?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of a body of JSON. */
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

/** The whole service on servers for tests, with the demonstration network, and its neighbours' keys. */
export async function bootDirectory() {
  const keys = makeKeys();
  const database = freshDatabase();
  const config = configSchema.parse({
    PORT: '0',
    MONGODB_URL: database.url,
    NATS_URL: testNatsUrl('directory'),
    REDIS_URL: testRedisUrl(),
    SIGNING_KEY_FILE: keys.fileOf('directory'),
    TRUSTED_KEYS: keys.trusted,
    LOG_LEVEL: 'silent',
    DEMO_NETWORK: 'on',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Maillage <ne-pas-repondre@maillage.invalid>',
    PUBLIC_URL,
    VAULT_KEY_RING_FILE: keys.ringFile,
  });
  const part = await startPart({
    name: 'directory',
    config,
    module: (given) => AppModule.with(given),
    beforeReady: async (app) => {
      await app.get(LoadDemoNetwork, { strict: false }).run();
      await seedReferenceData(app);
    },
  });
  const gatewayKey = await SigningKey.fromFile(keys.fileOf('gateway'));
  const link = new NatsLink(testNatsUrl('gateway'), 'gateway');
  await link.connected();
  const tokens = new PartTokens(gatewayKey, new TrustedKeys(keys.trusted));

  /** As a demonstration member of that role, under its demonstration grants. */
  const ask = async (role: Role, address: string, asked: Asked = {}): Promise<Answer> => {
    const found = demoMembers.find(
      ({ member }) =>
        member.grants.some((g) => g.role === role) &&
        (asked.as === undefined || member.displayName === asked.as),
    );
    if (!found) throw new Error(`the demonstration has no ${role}`);
    const token = await signMemberToken(gatewayKey, 'directory', {
      sub: `member:${found.member.id}`,
      role,
      grants: found.member.grants,
      cid: 'cor-test',
    });
    const posted = asked.body !== undefined;
    const response = await fetch(part.url + address, {
      method: asked.method ?? (posted ? 'POST' : 'GET'),
      headers: {
        authorization: `Bearer ${token}`,
        ...(posted ? { 'content-type': 'application/json' } : {}),
        ...asked.headers,
      },
      ...(posted ? { body: JSON.stringify(asked.body) } : {}),
      ...(asked.text === undefined ? {} : { body: asked.text }),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text || '{}') as Answer['body'] };
  };
  return {
    url: part.url,
    app: part.app,
    ask,
    questions: new Questions('gateway', link, tokens),
    close: async (): Promise<void> => {
      await link.close();
      await part.close();
      await database.drop();
      keys.remove();
    },
  };
}

export type BootedDirectory = Awaited<ReturnType<typeof bootDirectory>>;

function makeKeys() {
  const folder = mkdtempSync(path.join(tmpdir(), 'maillage-test-keys-'));
  const fileOf = (part: PartName): string => path.join(folder, `${part}.json`);
  const jwks = partNames.map((kid) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(fileOf(kid), JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid }));
    return { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256' };
  });
  const trusted = path.join(folder, 'jwks.json');
  writeFileSync(trusted, JSON.stringify({ keys: jwks }));
  const ringFile = path.join(folder, 'ring.json');
  const key = () => ({ v1: randomBytes(32).toString('base64') });
  writeFileSync(ringFile, JSON.stringify({ current: 'v1', keys: key(), hashKeys: key() }));
  return {
    fileOf,
    trusted,
    ringFile,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
