import { describe, expect, it } from '@jest/globals';
import { seedOfRun } from '../seeded-chance.js';
import { bookUnderKills } from './booking-under-kills.js';

describe('1,000 bookings while parts and servers are killed at random', () => {
  it('are each there once, and each counted once', async () => {
    const seed = seedOfRun();
    console.log(`MAILLAGE_FAULT_SEED=${seed}`);
    const { acknowledged, found, counted, deadLetters, killed, seconds } = await bookUnderKills({
      name: 'booking-under-kills-long',
      bookings: 1000,
      rounds: 5,
      seed,
    });
    console.log(`killed in this order: ${killed.join(', ')}`, seconds);
    expect(new Set(acknowledged).size).toBe(1000);
    expect([...found].sort()).toEqual([...acknowledged].sort());
    expect(counted).toBe(1000);
    expect(deadLetters).toBe(0);
  }, 1_800_000);
});
