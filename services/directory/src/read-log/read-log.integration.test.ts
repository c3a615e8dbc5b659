import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SigningKey, TrustedKeys } from '@maillage/service-kit';
import { MONDAY_AT_NINE, openBench, type Bench } from '../directory-bench.builder.js';
import { MongoLease } from './persistence/mongo-lease.js';
import { MongoSealedLog } from './persistence/mongo-sealed-log.js';
import { CutReadLog } from './use-cases/cut-read-log.use-case.js';
import { SealReadLog } from './use-cases/seal-read-log.use-case.js';
import { VerifyReadLog } from './use-cases/verify-read-log.query.js';

jest.setTimeout(60_000);

let bench: Bench;
let log: MongoSealedLog;
let verify: VerifyReadLog;
let sealer: SealReadLog;
let signing: SigningKey;
const folder = mkdtempSync(path.join(tmpdir(), 'maillage-read-log-'));

const newSealer = (): SealReadLog => {
  const lease = new MongoLease(bench.models.leases, bench.clock, bench.ids);
  return new SealReadLog(log, lease, signing, bench.unitOfWork, bench.clock);
};

beforeAll(async () => {
  bench = await openBench();
  const { readings, chains, checkpoints } = bench.models;
  log = new MongoSealedLog(readings, chains, checkpoints);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = 'directory';
  const file = path.join(folder, 'directory.json');
  writeFileSync(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid }));
  const jwks = path.join(folder, 'jwks.json');
  const known = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256' };
  writeFileSync(jwks, JSON.stringify({ keys: [known] }));
  signing = await SigningKey.fromFile(file);
  verify = new VerifyReadLog(log, new TrustedKeys(jwks), bench.clock);
});
beforeEach(async () => {
  await bench.empty();
  bench.clock.setTo(MONDAY_AT_NINE);
  sealer = newSealer();
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read(count: number, networkId = 'net-1'): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await bench.readLog.note({
      reader: 'member:agent-1',
      structureIds: ['str-1'],
      purpose: 'record',
      persons: [{ id: `ben-${String(turn)}`, networkId }],
    });
    bench.clock.advanceBy({ milliseconds: 5 });
  }
}
const collection = () => bench.connection.collection('read_log');
const words = async (networkId?: string) =>
  (await verify.execute(networkId)).flatMap(({ breaks }) => breaks.map((each) => each.words));
const nextDay = (): void => bench.clock.advanceBy({ days: 1 });

describe('the read log', () => {
  it('is one chain for each network, from 1, without a gap', async () => {
    await read(3);
    await read(2, 'net-2');
    expect(await sealer.execute()).toBe(5);
    const sequences = async (networkId: string) =>
      (await bench.models.readings.find({ networkId }).sort({ sequence: 1 }).lean()).map(
        ({ sequence }) => sequence,
      );
    expect(await sequences('net-1')).toEqual([1, 2, 3]);
    expect(await sequences('net-2')).toEqual([1, 2]);
    expect(await words()).toEqual([]);
  });

  it('is noted once for each network when persons of several are read at once', async () => {
    const persons = [
      { id: 'a', networkId: 'net-1' },
      { id: 'b', networkId: 'net-2' },
      { id: 'c', networkId: 'net-1' },
    ];
    await bench.readLog.note({ reader: 'member:agent-1', purpose: 'list', persons });
    const noted = await bench.models.readings.find({}).sort({ networkId: 1 }).lean();
    expect(noted.map(({ networkId, ids }) => [networkId, ids])).toEqual([
      ['net-1', ['a', 'c']],
      ['net-2', ['b']],
    ]);
  });

  it('is sealed by one process at a time; another takes over when that one is gone', async () => {
    const first = newSealer();
    const second = newSealer();
    await read(1);
    expect(await first.execute()).toBe(1);
    await read(1);
    expect(await second.execute()).toBe(0);
    bench.clock.advanceBy({ seconds: 61 });
    expect(await second.execute()).toBe(1);
    expect(await words()).toEqual([]);
  });

  it('does not fork when two processes seal all the same', async () => {
    await read(20);
    const one = await log.chainOf('net-1');
    const found = await log.unsealed(20);
    await sealer.execute();
    const { seal } = await import('./chain/chain.js');
    const { sealed, chain } = seal(one, found, '2026-11-23');
    const late = bench.unitOfWork.run((tx) => log.append(tx, sealed, one, chain));
    await expect(late).rejects.toThrow();
    expect(await words()).toEqual([]);
  });

  it('is signed for each day once the next has begun', async () => {
    await read(2);
    await sealer.execute();
    expect(await bench.models.checkpoints.countDocuments()).toBe(0);
    nextDay();
    await sealer.execute();
    await read(1);
    await sealer.execute();
    nextDay();
    await sealer.execute();
    const days = await bench.models.checkpoints.find({}).sort({ sequence: 1 }).lean();
    expect(days.map(({ day, sequence }) => [day, sequence])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-24', 3],
    ]);
    expect(await verify.execute()).toMatchObject([{ entries: 3, days: 2, breaks: [] }]);
  });
});

describe('a chain with something to sign', () => {
  it('is one whose day has ended, with entries after the last signature', async () => {
    await read(1, 'net-signed');
    await sealer.execute();
    nextDay();
    await sealer.execute();
    await read(2, 'net-due');
    await sealer.execute();
    nextDay();
    await read(1, 'net-of-today');
    await read(1, 'net-signed');
    const due = await log.unsigned('2026-11-25');
    expect(due).toEqual([await log.chainOf('net-due')]);
    expect(due).toMatchObject([{ sequence: 2, signedSequence: 0, day: '2026-11-24' }]);
    await sealer.execute();
    expect(await log.unsigned('2026-11-25')).toEqual([]);
    expect((await log.unsigned('2026-11-26')).map(({ networkId }) => networkId).sort()).toEqual([
      'net-of-today',
      'net-signed',
    ]);
  });
});

describe('who tampers with the database', () => {
  beforeEach(async () => {
    await read(6);
    await sealer.execute();
    nextDay();
    await sealer.execute();
    expect(await words()).toEqual([]);
  });

  it('by changing an entry is found', async () => {
    await collection().updateOne({ sequence: 3 }, { $set: { reader: 'member:somebody-else' } });
    const [verdict] = await verify.execute('net-1');
    expect(verdict?.breaks).toMatchObject([
      { sequence: 3, words: 'what it says was changed after it was written' },
    ]);
  });

  it('by changing an entry and its hash is found', async () => {
    const { hashOf } = await import('./chain/entry.js');
    for await (const { entry } of log.sealedOf('net-1')) {
      if (entry.ids[0] !== 'ben-2') continue;
      const hash = hashOf({ ...entry, ids: ['ben-9'] });
      await collection().updateOne({ sequence: 3 }, { $set: { ids: ['ben-9'], hash } });
    }
    expect((await words()).join()).toContain('its seal does not fit its place');
  });

  it.each([
    [1, 'entry 1 is missing'],
    [3, 'entry 3 is missing'],
    [6, 'entry 6 is missing'],
  ])('by deleting entry %i is found', async (sequence, said) => {
    await collection().deleteOne({ sequence });
    expect((await words()).join()).toContain(said);
  });

  it('by deleting all of them is found', async () => {
    await collection().deleteMany({});
    expect((await words()).join()).toContain('entries 1 to 6 are missing');
  });

  it('by inserting an entry is found', async () => {
    const copy = await collection().findOne({ sequence: 3 });
    await collection().insertOne({ ...copy, _id: 'inserted' } as never);
    expect((await words()).join()).toContain('two entries have this number');
  });

  it('by swapping two entries is found', async () => {
    await collection().updateOne({ sequence: 3 }, { $set: { sequence: 99 } });
    await collection().updateOne({ sequence: 4 }, { $set: { sequence: 3 } });
    await collection().updateOne({ sequence: 99 }, { $set: { sequence: 4 } });
    expect((await words()).join()).toContain('it was moved or replaced');
  });

  it('by rewriting the whole chain with fitting hashes is found by the signature of the day', async () => {
    const kept = [];
    for await (const { entry } of log.sealedOf('net-1')) kept.push(entry);
    await bench.connection.collection('read_log').deleteMany({});
    await bench.connection.collection('read_log_chains').deleteMany({});
    for (const { ids, networkId } of kept.slice(1)) {
      const persons = ids.map((id) => ({ id, networkId }));
      await bench.readLog.note({ reader: 'member:agent-1', purpose: 'record', persons });
    }
    await read(1);
    await sealer.execute();
    expect((await words()).join()).toContain('is not the one that was signed for 2026-11-23');
  });

  it('by removing the signatures is found, also once the chain is signed again', async () => {
    for (let day = 0; day < 4; day += 1) {
      await read(1);
      await sealer.execute();
      nextDay();
      await sealer.execute();
    }
    expect(await words()).toEqual([]);
    await bench.connection.collection('read_log_checkpoints').deleteMany({});
    await bench.connection
      .collection('read_log_chains')
      .updateMany({}, { $set: { signedSequence: 0 } });
    expect((await words()).join()).toContain('no signature stands for entries of 2026-11-23');
    await sealer.execute();
    const [verdict] = await verify.execute('net-1');
    expect(verdict?.days).toBe(1);
    expect(verdict?.breaks.map((each) => each.words).join()).toContain('alone stands for entries');
  });

  it('by changing a checkpoint is found', async () => {
    await bench.connection
      .collection('read_log_checkpoints')
      .updateOne({}, { $set: { day: '2026-11-20' } });
    expect((await words()).join()).toContain('the signature of 2026-11-20 does not fit');
  });
});

describe('an entry older than a year', () => {
  it('is removed up to a signed day; what is left still verifies, and its loss is still found', async () => {
    for (let day = 0; day < 3; day += 1) {
      await read(2);
      await sealer.execute();
      nextDay();
      await sealer.execute();
    }
    const lease = new MongoLease(bench.models.leases, bench.clock, bench.ids);
    const cut = new CutReadLog(log, lease, bench.clock);
    expect(await cut.execute()).toBe(0);
    bench.clock.setTo('2027-11-26T00:00:00Z');
    expect(await cut.execute()).toBe(4);
    expect(await verify.execute()).toMatchObject([{ entries: 2, breaks: [] }]);
    await collection().deleteOne({ sequence: 5 });
    expect(await words()).not.toEqual([]);
  });
});
