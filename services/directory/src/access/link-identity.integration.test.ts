import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tx } from '@maillage/kernel';
import { type SigningKey, uuidIds } from '@maillage/service-kit';
import { openBench, type Bench } from '../directory-bench.builder.js';
import { LinkTokens } from './link-tokens.js';
import {
  IDENTITY_MODEL,
  identitySchema,
  type IdentityDocument,
} from './persistence/identity.schema.js';
import {
  IDENTITY_LINK_MODEL,
  identityLinkSchema,
  type IdentityLinkDocument,
} from './persistence/identity-link.schema.js';
import { MongoIdentities } from './persistence/mongo-identities.js';
import { MongoIdentityLinks } from './persistence/mongo-identity-links.js';
import { LinkIdentity } from './use-cases/link-identity.use-case.js';

let bench: Bench;
let identities: MongoIdentities;
let linking: LinkIdentity;
const mailed: { memberId: string; link: string }[] = [];

beforeAll(async () => {
  bench = await openBench();
  const { connection } = bench;
  identities = new MongoIdentities(
    connection.model<IdentityDocument>(IDENTITY_MODEL, identitySchema),
  );
  const links = connection.model<IdentityLinkDocument>(IDENTITY_LINK_MODEL, identityLinkSchema);
  await links.createCollection();
  await connection.model(IDENTITY_MODEL).createCollection();
  const mail = {
    send: (_tx: Tx, sent: { memberId: string; link: string }): Promise<void> =>
      Promise.resolve(void mailed.push(sent)),
  };
  const key = { hashSecret: Buffer.alloc(32, 7) } as SigningKey;
  linking = new LinkIdentity(
    identities,
    new MongoIdentityLinks(links),
    mail,
    new LinkTokens(key),
    bench.unitOfWork,
    bench.clock,
    uuidIds,
    'https://maillage.example',
  );
});
afterAll(() => bench.close());

const issuer = 'https://proconnect.example';
async function askFor(subject: string, memberId = 'mem-1'): Promise<string> {
  await linking.ask({ issuer, subject }, memberId);
  return new URL(mailed.at(-1)?.link ?? '').searchParams.get('token') ?? '';
}

describe('an unknown identity that comes with a member’s address', () => {
  it('is linked once the member confirms it from their mail, and not before', async () => {
    const token = await askFor('sub-1');
    expect(mailed.at(-1)?.memberId).toBe('mem-1');
    expect(await linking.isOpen(token)).toBe(true);
    expect(await linking.isOpen(token)).toBe(true);
    expect(await identities.memberOf({ issuer, subject: 'sub-1' })).toBeNull();
    expect(await linking.confirm(token)).toBe(true);
    expect(await identities.memberOf({ issuer, subject: 'sub-1' })).toBe('mem-1');
    expect(await linking.confirm(token)).toBe(false);
    expect(await linking.isOpen(token)).toBe(false);
  });

  it('is mailed about once, while the link is good', async () => {
    const before = mailed.length;
    await askFor('sub-2');
    await askFor('sub-2');
    expect(mailed).toHaveLength(before + 1);
  });

  it('is not linked by a link that is forged, or an hour old', async () => {
    const token = await askFor('sub-3');
    const [id = '', until = '', signature = ''] = token.split('.');
    const later = `${id}.${(Number.parseInt(until, 36) + 3_600_000).toString(36)}.${signature}`;
    for (const forged of [later, `${id}x.${until}.${signature}`, `${id}.${until}`, 'x']) {
      expect(await linking.confirm(forged)).toBe(false);
    }
    bench.clock.advanceBy({ hours: 1 });
    expect(await linking.confirm(token)).toBe(false);
    expect(await identities.memberOf({ issuer, subject: 'sub-3' })).toBeNull();
  });
});
