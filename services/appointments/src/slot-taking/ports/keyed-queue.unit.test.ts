import { describe, expect, it } from '@jest/globals';
import { KeyedQueue } from './keyed-queue.js';

describe('the queue in front of the booking', () => {
  it('lets one through at a time for each key, others at once, and goes on after a failure', async () => {
    const queue = new KeyedQueue();
    const inside = new Map<string, number>();
    let most = 0;
    const work = (keys: string[], fails: boolean) =>
      queue.run(keys, async () => {
        for (const key of keys) inside.set(key, (inside.get(key) ?? 0) + 1);
        most = Math.max(most, ...keys.map((key) => inside.get(key) ?? 0));
        await Promise.resolve();
        for (const key of keys) inside.set(key, (inside.get(key) ?? 0) - 1);
        if (fails) throw new Error('refused');
        return keys.join();
      });
    const done = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) =>
        work(i % 3 === 0 ? ['a', 'b'] : [i % 2 === 0 ? 'a' : 'b'], i % 5 === 0),
      ),
    );
    expect(most).toBe(1);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(6);
  });

  it('does not wait for other keys', async () => {
    const queue = new KeyedQueue();
    const never = new Promise<string>(() => undefined);
    void queue.run(['a'], () => never);
    await expect(queue.run(['b'], async () => 'through')).resolves.toBe('through');
  });
});
