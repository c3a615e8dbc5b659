import { describe, expect, it } from '@jest/globals';
import { Sweeper } from './sweeper.js';

describe('the sweeper', () => {
  it('never runs a sweep twice at a time, goes on after an error and ends with the round in hand', async () => {
    const sweeper = new Sweeper();
    let running = 0;
    let most = 0;
    let rounds = 0;
    const third = new Promise<void>((resolve) => {
      sweeper.every(0.001, 'count', async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((next) => setImmediate(next));
        running -= 1;
        rounds += 1;
        if (rounds === 1) throw new Error('one bad round');
        if (rounds === 3) resolve();
      });
    });
    sweeper.start();
    sweeper.start();
    await third;
    await sweeper.stop();
    expect(most).toBe(1);
    expect(running).toBe(0);
    const after = rounds;
    await new Promise((next) => setImmediate(next));
    expect(rounds).toBe(after);
  });
});
