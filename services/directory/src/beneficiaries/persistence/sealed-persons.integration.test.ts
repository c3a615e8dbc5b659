import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import {
  addVersion,
  KeyRing,
  retire,
  rewrapAll,
  standing,
  type SealedStore,
} from '@maillage/vault';
import { aPerson } from '../domain/a-person.builder.js';
import { readPersonSearch } from '../domain/person-search.js';
import { MongoBeneficiaries } from './mongo-beneficiaries.js';
import type { Beneficiary } from '../ports/beneficiaries.js';
import { agentOf, openBench, type Bench } from '../../directory-bench.builder.js';
import { sealedPersons } from './sealed-persons.js';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'maillage-ring-'));
const file = path.join(folder, 'ring.json');
const agent = agentOf('net-1');
let bench: Bench;
let ring: KeyRing;
let persons: MongoBeneficiaries;
let store: SealedStore;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(async () => {
  await bench.empty();
  const key = () => ({ v1: randomBytes(32).toString('base64') });
  writeFileSync(file, JSON.stringify({ current: 'v1', keys: key(), hashKeys: key() }));
  ring = KeyRing.fromFile(file);
  persons = new MongoBeneficiaries(bench.models.beneficiaries, ring);
  store = sealedPersons(ring, bench.models.beneficiaries);
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const phoneOf = (turn: number): string => `+3363998${String(1000 + turn)}`;
const invented = (turn: number): Beneficiary =>
  aPerson({
    id: `ben-${String(turn)}`,
    surname: `Quintefeuille ${String(turn)}`,
    phone: phoneOf(turn),
  });
const today = civilDate('2026-11-23');
const enter = (turn: number) =>
  bench.unitOfWork.run((tx) => persons.insert(tx, invented(turn), today));
async function expectAllFound(count: number): Promise<void> {
  const named = (typed: string) => persons.search(agent, 'net-1', readPersonSearch(typed));
  expect((await named('quinte')).persons).toHaveLength(count);
  for (let turn = 0; turn < count; turn += 1) {
    const found = await named(phoneOf(turn));
    expect(found.persons.map(({ id }) => id)).toEqual([`ben-${String(turn)}`]);
  }
}
const underOld = () => store.waiting('v1', 'keys');

describe('a rotation of the directory’s keys while it runs', () => {
  it('finds and opens everybody before, during and after it, and then needs the old version no more', async () => {
    for (let turn = 0; turn < 5; turn += 1) await enter(turn);
    await expectAllFound(5);
    addVersion(file);
    ring.refresh();
    await enter(5);
    await expectAllFound(6);
    expect(await store.rewrap('v1', null, 2)).toMatchObject({ moved: 2, after: 'ben-1' });
    expect(await underOld()).toBe(3);
    await expectAllFound(6);

    const now = () => new Date(Date.now() + 120_000);
    const service = { file, ring, stores: [store], now };
    await expect(retire(service, 'v1')).rejects.toThrow('3 persons left: v1 stays');
    const progress: number[] = [];
    await rewrapAll(ring, [store], (_, done) => progress.push(done));
    expect(progress.at(-1)).toBe(3);
    await expectAllFound(6);
    await retire(service, 'v1');
    expect(ring.olderVersions()).toEqual([]);
    await expectAllFound(6);
    const stored = JSON.stringify(await bench.models.beneficiaries.find({}).lean());
    expect(stored).not.toContain('v1:');
  });

  it('goes on where it was killed, and may run twice at once', async () => {
    for (let turn = 0; turn < 6; turn += 1) await enter(turn);
    addVersion(file);
    ring.refresh();
    await store.rewrap('v1', null, 2);
    const restarted = KeyRing.fromFile(file);
    const again = sealedPersons(restarted, bench.models.beneficiaries);
    await Promise.all([rewrapAll(restarted, [again]), rewrapAll(ring, [store])]);
    expect(await underOld()).toBe(0);
    await expectAllFound(6);
  });

  it('goes past a person whose seal is broken, ends, and says how many those are', async () => {
    for (let turn = 0; turn < 3; turn += 1) await enter(turn);
    const stolen = await bench.models.beneficiaries.findById('ben-1').lean();
    const sealed = { 'sealed.wrappedKey': stolen?.sealed.wrappedKey };
    await bench.models.beneficiaries.updateOne({ _id: 'ben-0' }, { $set: sealed });
    addVersion(file);
    ring.refresh();
    expect(await rewrapAll(ring, [store])).toEqual({ moved: 2, broken: 1 });
    const service = { file, ring, stores: [store], now: () => new Date(Date.now() + 120_000) };
    const left = '1 persons left, 1 of which could not be opened';
    expect((await standing(service)).join('\n')).toContain(`v1: ${left}`);
    await expect(retire(service, 'v1')).rejects.toThrow(left);
  });

  it('does not bring back a person who was erased, and does not wait for them', async () => {
    await enter(0);
    await bench.unitOfWork.run((tx) => persons.erase(tx, 'ben-0'));
    addVersion(file);
    ring.refresh();
    expect(await underOld()).toBe(0);
    expect(await rewrapAll(ring, [store])).toEqual({ moved: 0, broken: 0 });
  });
});
