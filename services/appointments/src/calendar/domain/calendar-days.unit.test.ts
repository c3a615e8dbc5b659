import { describe, expect, it } from '@jest/globals';
import { civilDate, wallTime } from '@maillage/calendar';
import { daysOfWindow, holidaysAmong, openTimes, piecesOf } from './calendar-days.js';

const span = (first: string, last: string) => ({ first: civilDate(first), last: civilDate(last) });

describe('the days of a calendar', () => {
  it('are 42 at most', () => {
    expect(daysOfWindow(span('2026-03-01', '2026-03-03'))).toHaveLength(3);
    expect(daysOfWindow(span('2026-03-01', '2026-04-11'))).toHaveLength(42);
    expect(() => daysOfWindow(span('2026-03-01', '2026-04-12'))).toThrow('43 days');
    expect(() => daysOfWindow(span('2026-03-02', '2026-03-01'))).toThrow('0 days');
  });

  it('cut a time at midnight, on the clock of the house', () => {
    const night = { from: new Date('2026-03-02T21:00:00Z'), to: new Date('2026-03-04T07:30:00Z') };
    const days = daysOfWindow(span('2026-03-02', '2026-03-05'));
    expect(piecesOf(night, days, 'Europe/Paris')).toEqual([
      { day: '2026-03-02', from: '22:00', to: '24:00' },
      { day: '2026-03-03', from: '00:00', to: '24:00' },
      { day: '2026-03-04', from: '00:00', to: '08:30' },
    ]);
    expect(piecesOf(night, days.slice(3), 'Europe/Paris')).toEqual([]);
  });

  it('hold an opening with its exceptions', () => {
    const block = (from: string, to: string) => ({ from: wallTime(from), to: wallTime(to) });
    const opening = {
      recurrence: { kind: 'once', firstDay: civilDate('2026-03-02') } as const,
      exceptions: [
        {
          kind: 'extra',
          date: civilDate('2026-03-03'),
          blocks: [block('14:00', '15:00')],
        } as const,
      ],
      blocks: [block('09:00', '10:00')],
    };
    const times = openTimes(opening, span('2026-03-01', '2026-03-05'), 'Europe/Paris');
    expect(times.map(({ from }) => from.toISOString())).toEqual([
      '2026-03-02T08:00:00.000Z',
      '2026-03-03T13:00:00.000Z',
    ]);
  });

  it('know their public holidays', () => {
    const days = daysOfWindow(span('2026-12-24', '2027-01-02'));
    expect([...holidaysAmong(days, 'metropole').keys()]).toEqual(['2026-12-25', '2027-01-01']);
    expect([...holidaysAmong(days, 'alsace-moselle').keys()]).toContain('2026-12-26');
  });
});
