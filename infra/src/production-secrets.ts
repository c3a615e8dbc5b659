import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DataFolder } from './data-folder.js';
import { natsConfig } from './embedded/nats-config.js';
import { redisAcl } from './embedded/redis-acl.js';
import { natsUsers, redisUsers } from './embedded/server-users.js';
import { partNames } from './parts.js';
import { PlainFailure, sayFailure } from './plain-failure.js';
import { secretsOf } from './secrets.js';

/** Makes the secrets of a production machine in `folder`; returns the lines of compose's environment file. */
export async function productionSecrets(folder: string): Promise<string[]> {
  const parent = new DataFolder(path.dirname(folder));
  if (path.basename(folder) !== 'secrets') {
    throw new PlainFailure('Give a folder named secrets, e.g. /srv/maillage/secrets.');
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = await secretsOf(parent);
  const keep = (name: string, content: string): void => {
    writeFileSync(path.join(folder, name), content, { mode: 0o600 });
    chmodSync(path.join(folder, name), 0o600);
  };
  keep('nats.conf', natsConfig({ host: '0.0.0.0', port: 4222 }, '/data', natsUsers(secrets)));
  keep('redis-users.acl', redisAcl(redisUsers(secrets)));
  return [
    `MAILLAGE_SECRETS=${folder}`,
    `SESSION_SECRET=${secrets.sessionSecret}`,
    `SMS_WEBHOOK_SECRET=${secrets.smsWebhookSecret}`,
    ...partNames.flatMap((part) => [
      `${part.toUpperCase()}_NATS_URL=nats://${part}:${secrets.natsPasswords[part]}@nats:4222`,
      `${part.toUpperCase()}_REDIS_URL=redis://${part}:${secrets.redisPasswords[part]}@redis:6379`,
    ]),
  ];
}

const [, entry, folder] = process.argv;
if (entry && import.meta.filename === entry) {
  try {
    if (!folder) throw new PlainFailure('Say where: production-secrets.js <folder>/secrets.');
    for (const line of await productionSecrets(path.resolve(folder))) console.log(line);
  } catch (error) {
    sayFailure(error);
    process.exitCode = 1;
  }
}
