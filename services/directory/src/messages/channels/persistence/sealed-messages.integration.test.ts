import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addVersion, KeyRing, retire, standing } from '@maillage/vault';
import { openBench, type Bench } from '../../../directory-bench.builder.js';
import { sealedMessages, sealedStops } from './sealed-messages.js';

const folder = mkdtempSync(path.join(tmpdir(), 'maillage-ring-'));
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a version of the keys', () => {
  it('keeps what it hashes with while a number that said STOP is known by it, not what it seals with', async () => {
    const { contacts, models } = bench.messages;
    const stops = sealedStops(models.stops);
    expect(await stops.waiting('v1', 'hashKeys')).toBe(0);
    await bench.unitOfWork.run((tx) => contacts.stop(tx, '+33639980001', bench.clock.now()));
    expect(await stops.waiting('v1', 'hashKeys')).toBe(1);
    expect(await stops.waiting('v2', 'hashKeys')).toBe(0);
    expect(await stops.waiting('v1', 'keys')).toBe(0);
    expect(await stops.rewrap('v1', null, 100)).toMatchObject({ moved: 0 });

    const file = path.join(folder, 'ring.json');
    const key = () => ({ v1: randomBytes(32).toString('base64') });
    writeFileSync(file, JSON.stringify({ current: 'v1', keys: key(), hashKeys: key() }));
    addVersion(file);
    const ring = KeyRing.fromFile(file);
    const now = () => new Date(Date.now() + 120_000);
    const service = { file, ring, stores: [stops, sealedMessages(models.messages)], now };
    expect(await retire(service, 'v1')).toEqual([expect.stringContaining('key that seals of v1')]);
    expect(ring.sectionsOf('v1')).toEqual(['hashKeys']);
    expect(await standing(service)).toContain('v1 (only its hash key is left): 1 SMS stops left');
    await expect(retire(service, 'v1')).rejects.toThrow('1 SMS stops left: v1 stays');
  });
});
