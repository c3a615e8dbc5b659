import { describe, expect, it } from '@jest/globals';
import { firstDecentInstant, readQuietHours } from './quiet-hours.js';

const quiet = readQuietHours('20:00-08:00');
const at = (instant: string, zone = 'Europe/Paris', hours = quiet) =>
  firstDecentInstant(new Date(instant), zone, hours).toISOString();

describe('quiet hours', () => {
  it('let messages leave during the day', () => {
    expect(at('2026-11-22T07:00:00Z')).toBe('2026-11-22T07:00:00.000Z');
    expect(at('2026-11-22T18:59:00Z')).toBe('2026-11-22T18:59:00.000Z');
  });

  it('keep those of the evening and of the night until 08:00 on the local clock', () => {
    expect(at('2026-11-22T19:00:00Z')).toBe('2026-11-23T07:00:00.000Z');
    expect(at('2026-11-23T03:30:00Z')).toBe('2026-11-23T07:00:00.000Z');
    expect(at('2026-11-22T03:00:00Z', 'Indian/Reunion')).toBe('2026-11-22T04:00:00.000Z');
  });

  it('follow the clock when it changes in the night', () => {
    expect(at('2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
  });

  it('may be off, or within a day', () => {
    expect(at('2026-11-22T23:00:00Z', 'Europe/Paris', null)).toBe('2026-11-22T23:00:00.000Z');
    const noon = readQuietHours('12:00-14:00');
    expect(at('2026-11-22T11:30:00Z', 'Europe/Paris', noon)).toBe('2026-11-22T13:00:00.000Z');
    expect(() => readQuietHours('8pm-8am')).toThrow('write 20:00-08:00, or off');
  });
});
