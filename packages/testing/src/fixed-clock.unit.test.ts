import { describe, expect, it } from '@jest/globals';
import { fixedClock } from './fixed-clock.js';

describe('a fixed clock', () => {
  it('stands still at the instant it was set to', () => {
    const clock = fixedClock('2026-03-02T09:00:00+01:00');
    expect(clock.now().toISOString()).toBe('2026-03-02T08:00:00.000Z');
    expect(clock.now()).toEqual(clock.now());
  });

  it('moves when the test moves it, by a span or to an instant', () => {
    const clock = fixedClock('2026-03-02T09:00:00Z');
    clock.advanceBy({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 });
    expect(clock.now().toISOString()).toBe('2026-03-03T11:03:04.005Z');
    clock.setTo('2025-12-31T23:59:59Z');
    expect(clock.now().toISOString()).toBe('2025-12-31T23:59:59.000Z');
  });

  it('does not let one reader change the time of another', () => {
    const clock = fixedClock('2026-03-02T09:00:00Z');
    clock.now().setUTCFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });

  it.each(['2026-03-02T09:00:00', '2026-03-02', 'tomorrow', '2026-13-45T09:00:00Z'])(
    'refuses %s, which does not say one instant everywhere',
    (text) => {
      expect(() => fixedClock(text)).toThrow(`"${text}" is not an instant with its zone`);
    },
  );
});
