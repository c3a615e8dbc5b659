import { describe, expect, it } from '@jest/globals';
import { laneOf, Lanes } from './lanes.js';

describe('lanes', () => {
  const deferred = (): { promise: Promise<void>; resolve: () => void } => {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((r) => (resolve = r));
    return { promise, resolve };
  };

  it('run one key’s work one after another, in order', async () => {
    const lanes = new Lanes(8);
    const steps: string[] = [];
    const first = deferred();
    void lanes.run('str-1', async () => {
      steps.push('first begins');
      await first.promise;
      steps.push('first ends');
    });
    void lanes.run('str-1', () => Promise.resolve(void steps.push('second')));
    await Promise.resolve();
    expect(steps).toEqual(['first begins']);
    first.resolve();
    await lanes.idle();
    expect(steps).toEqual(['first begins', 'first ends', 'second']);
  });

  it('let another lane pass one that is held up', async () => {
    const lanes = new Lanes(8);
    const held = deferred();
    void lanes.run('str-1', () => held.promise);
    const other = ['a', 'b', 'c', 'd'].find((key) => laneOf(key, 8) !== laneOf('str-1', 8)) ?? '';
    let passed = false;
    await lanes.run(other, () => Promise.resolve(void (passed = true)));
    expect(passed).toBe(true);
    held.resolve();
    await lanes.idle();
  });

  it('spread ids over all of them, each id always to the same one', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `0192f0c0-0000-7000-8000-${String(i)}`);
    const lanes = ids.map((id) => laneOf(id, 8));
    expect(new Set(lanes)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
    expect(ids.map((id) => laneOf(id, 8))).toEqual(lanes);
  });
});
