import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openRecord, rewrapAll, KeyRing } from '@maillage/vault';
import { openBench, openToTwoTeams, secrets, type Bench } from '../../referrals-bench.builder.js';
import { sealedCases } from './sealed-cases.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Bench & { close: () => Promise<void> };
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
/** The bench's own key as v1, and a newer one. */
const rotated = (): KeyRing => {
  const keys = { v1: key(7), v2: key(8) };
  return KeyRing.from({ current: 'v2', keys, hashKeys: keys });
};

describe('a rotation of the keys of cases', () => {
  it('moves the key of each case, and the texts open with the new version alone', async () => {
    const { id } = await openToTwoTeams(bench);
    const ring = rotated();
    const store = sealedCases(ring, bench.models.cases);
    expect(await store.waiting('v1', 'keys')).toBe(1);
    expect(await rewrapAll(ring, [store])).toEqual({ moved: 1, broken: 0 });
    expect(await store.waiting('v1', 'keys')).toBe(0);
    const found = await bench.models.cases.findOne({ _id: id }).lean();
    const only = KeyRing.from({ current: 'v2', keys: { v2: key(8) }, hashKeys: { v2: key(8) } });
    if (!found) throw new Error('the case is gone');
    expect(openRecord(only, found.content, id)['subject']).toContain(secrets[0]);
  });

  it('leaves an erased case erased', async () => {
    const { id } = await openToTwoTeams(bench);
    await bench.models.cases.updateOne({ _id: id }, { $set: { 'content.wrappedKey': null } });
    const ring = rotated();
    const nothing = { moved: 0, broken: 0 };
    expect(await rewrapAll(ring, [sealedCases(ring, bench.models.cases)])).toEqual(nothing);
  });
});
