import { describe, expect, it } from '@jest/globals';
import { eventually } from '@maillage/testing';
import { gatherReads } from './gather-reads.js';

/** A store whose reads end when they are told to. */
function aStore() {
  const reads: { keys: readonly string[]; end: (error?: Error) => Promise<void> }[] = [];
  const values = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  const read = gatherReads<number>(
    (keys) =>
      new Promise((resolve, reject) => {
        const found = new Map([...values].filter(([key]) => keys.includes(key)));
        const end = async (error?: Error): Promise<void> => {
          if (error) reject(error);
          else resolve(found);
          await soon();
        };
        reads.push({ keys, end });
      }),
    2,
  );
  return { reads, values, read };
}

const soon = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('reads that are gathered', () => {
  it('ask once for what several want at the same moment', async () => {
    const { reads, read } = aStore();
    const [one, other] = [read(['a', 'b', 'a']), read(['b'])];
    await soon();
    expect(reads.map(({ keys }) => keys)).toEqual([['a', 'b']]);
    await reads[0]?.end();
    expect([...(await one)]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect([...(await other)]).toEqual([['b', 2]]);
  });

  it('give nobody what was read before they asked', async () => {
    const { reads, values, read } = aStore();
    const before = read(['a']);
    await soon();
    values.set('a', 5);
    const after = read(['a']);
    const later = read(['a', 'none']);
    await soon();
    expect(reads).toHaveLength(1);
    await reads[0]?.end();
    expect(await before).toEqual(new Map([['a', 1]]));
    expect(reads[1]?.keys).toEqual(['a', 'none']);
    await reads[1]?.end();
    expect(await after).toEqual(new Map([['a', 5]]));
    expect(await later).toEqual(new Map([['a', 5]]));
  });

  it('leave who asks for more than one read takes to themselves, in parts', async () => {
    const { reads, read } = aStore();
    const one = read(['a']);
    await soon();
    const many = read(['a', 'b', 'c']);
    expect(reads.slice(1).map(({ keys }) => keys)).toEqual([['a', 'b'], ['c']]);
    await reads[1]?.end();
    await reads[2]?.end();
    expect([...(await many).keys()]).toEqual(['a', 'b']);
    await reads[0]?.end();
    expect(await one).toEqual(new Map([['a', 1]]));
  });

  it('do not wait for a read that hangs', async () => {
    const { reads, read } = aStore();
    const hanging = read(['a']);
    await soon();
    const next = read(['b']);
    await eventually(() => reads.length === 2);
    await reads[1]?.end();
    expect(await next).toEqual(new Map([['b', 2]]));
    await reads[0]?.end();
    expect(await hanging).toEqual(new Map([['a', 1]]));
  });

  it('fail for those who waited for the read that failed, and go on', async () => {
    const { reads, read } = aStore();
    const failing = read(['a']);
    await soon();
    const next = read(['b']);
    const refused = expect(failing).rejects.toThrow('away');
    await reads[0]?.end(new Error('away'));
    await refused;
    await reads[1]?.end();
    expect(await next).toEqual(new Map([['b', 2]]));
  });
});
