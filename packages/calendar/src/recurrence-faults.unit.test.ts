import { describe, expect, it } from '@jest/globals';
import { civilDate } from './civil-date.js';
import { exceptionsFault, recurrenceFault } from './recurrence-faults.js';
import type { Recurrence } from './recurrence.js';
import { instantsOfPeriod, wallMinutesOf } from './wall-period.js';
import { wallTime } from './wall-time.js';

const firstDay = civilDate('2026-03-02');
const weekly: Recurrence = { kind: 'weekly', firstDay, everyWeeks: 1, weekdays: [1, 3] };

describe('the days of a recurrence', () => {
  it('are sound, or it is said what is wrong', () => {
    expect(recurrenceFault(weekly)).toBeUndefined();
    expect(recurrenceFault({ ...weekly, lastDay: firstDay })).toBeUndefined();
    expect(recurrenceFault({ ...weekly, lastDay: civilDate('2026-03-01') })).toContain('before');
    expect(recurrenceFault({ ...weekly, weekdays: [1, 1] })).toContain('each once');
    expect(recurrenceFault({ ...weekly, weekdays: [] })).toContain('each once');
    expect(recurrenceFault({ ...weekly, everyWeeks: 0 })).toContain('each once');
    expect(recurrenceFault({ kind: 'once', firstDay: civilDate('1999-12-31') })).toContain('2000');
  });

  it('take one exception each', () => {
    const cancelled = { kind: 'cancelled', date: firstDay } as const;
    const extra = { kind: 'extra', date: firstDay } as const;
    expect(exceptionsFault([cancelled, extra], 2)).toBeUndefined();
    expect(exceptionsFault([cancelled, extra], 1)).toContain('at most');
    expect(
      exceptionsFault([cancelled, { ...cancelled, kind: 'moved', to: firstDay }], 9),
    ).toContain('each date');
    const moved = { kind: 'moved', date: firstDay, to: civilDate('2100-01-01') } as const;
    expect(exceptionsFault([moved], 9)).toContain('2099');
  });
});

describe('a period on the wall clock', () => {
  const night = {
    firstDay: civilDate('2026-03-28'),
    from: wallTime('22:00'),
    lastDay: civilDate('2026-03-29'),
    to: wallTime('04:00'),
  };

  it('lasts an hour less in the night when clocks go forward', () => {
    const { from, to } = instantsOfPeriod(night, 'Europe/Paris');
    expect(to.getTime() - from.getTime()).toBe(5 * 3_600_000);
    expect(wallMinutesOf(night)).toBe(6 * 60);
    expect(wallMinutesOf({ ...night, lastDay: night.firstDay })).toBeLessThan(0);
  });
});
