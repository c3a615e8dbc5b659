import { describe, expect, it } from '@jest/globals';
import { mailingTime } from './digest-time.js';

const PARIS = 'Europe/Paris';
const next = (frequency: 'daily' | 'twice-a-day', now: string, zone = PARIS) => {
  const instant = mailingTime(frequency, new Date(now), zone);
  return instant instanceof Date ? instant.toISOString() : instant;
};

describe('when the mail about a notice leaves', () => {
  it('is at once, never, or the next time of day that the member chose', () => {
    const now = new Date('2026-11-23T08:00:00Z');
    expect(mailingTime('at-once', now, PARIS)).toBe('at-once');
    expect(mailingTime('none', now, PARIS)).toBeNull();
    expect(next('daily', '2026-11-23T06:59:59Z')).toBe('2026-11-23T07:00:00.000Z');
    expect(next('daily', '2026-11-23T07:00:00Z')).toBe('2026-11-24T07:00:00.000Z');
    expect(next('twice-a-day', '2026-11-23T07:00:00Z')).toBe('2026-11-23T13:00:00.000Z');
    expect(next('twice-a-day', '2026-11-23T13:00:00Z')).toBe('2026-11-24T07:00:00.000Z');
  });

  it('is eight on the wall clock the morning that clocks go forward, and back', () => {
    expect(next('daily', '2026-03-28T07:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
    expect(next('daily', '2026-10-24T06:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
    expect(next('twice-a-day', '2026-03-28T14:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
    expect(next('twice-a-day', '2026-10-25T07:00:00Z')).toBe('2026-10-25T13:00:00.000Z');
  });

  it('is eight where the member lives', () => {
    expect(next('daily', '2026-11-23T08:00:00Z', 'Indian/Reunion')).toBe(
      '2026-11-24T04:00:00.000Z',
    );
    expect(next('daily', '2026-11-23T08:00:00Z', 'America/Martinique')).toBe(
      '2026-11-23T12:00:00.000Z',
    );
  });
});
