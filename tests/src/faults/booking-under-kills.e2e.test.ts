import { describe, expect, it } from '@jest/globals';
import { seedOfRun } from '../seeded-chance.js';
import { bookUnderKills } from './booking-under-kills.js';

describe('100 bookings while every part and every server is killed once', () => {
  it('are each there once, and each counted once', async () => {
    const seed = seedOfRun();
    console.log(`MAILLAGE_FAULT_SEED=${seed}`);
    const { acknowledged, found, counted, deadLetters, killed, seconds } = await bookUnderKills({
      name: 'booking-under-kills',
      bookings: 100,
      rounds: 1,
      seed,
    });
    console.log(`killed in this order: ${killed.join(', ')}`, seconds);
    expect(new Set(acknowledged).size).toBe(100);
    expect([...found].sort()).toEqual([...acknowledged].sort());
    expect(counted).toBe(100);
    expect(deadLetters).toBe(0);
    expect(killed).toEqual(
      expect.arrayContaining(['directory', 'appointments', 'referrals', 'reporting', 'gateway']),
    );
  }, 240_000);
});
