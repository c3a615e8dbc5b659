import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partNames, type PartName } from '@maillage/contracts/codes';
import { exportJWK, generateKeyPair } from 'jose';
import { SigningKey } from '../signing-keys.js';

/** Keys of every part in a temporary folder. */
export interface KeyFolder {
  readonly trusted: string;
  fileOf(part: PartName): string;
  keyOf(part: PartName): Promise<SigningKey>;
  remove(): Promise<void>;
}

export async function makeKeys(): Promise<KeyFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-keys-'));
  const fileOf = (part: PartName): string => join(folder, `${part}.json`);
  const keys = await Promise.all(
    partNames.map(async (kid) => {
      const pair = await generateKeyPair('ES256', { extractable: true });
      await writeFile(fileOf(kid), JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid }));
      return { ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256' };
    }),
  );
  const trusted = join(folder, 'trusted.json');
  await writeFile(trusted, JSON.stringify({ keys }));
  return {
    trusted,
    fileOf,
    keyOf: (part) => SigningKey.fromFile(fileOf(part)),
    remove: () => rm(folder, { recursive: true }),
  };
}
