import { describe, expect, it } from '@jest/globals';
import { dayCapacity, type FilledTime, type OfferedTime } from './day-capacity.js';

const at = (time: string): number => Date.parse(`2026-03-03T${time}:00+01:00`);
const open = (memberId: string, from: string, to: string, ...motiveIds: string[]): OfferedTime => ({
  memberId,
  motiveIds,
  from: at(from),
  to: at(to),
});
const booked = (motiveCode: string, from: string, to: string): FilledTime => ({
  motiveCode,
  startsAt: new Date(at(from)),
  endsAt: new Date(at(to)),
});
const codes = ['papers', 'pension'];

describe('the capacity of a day', () => {
  it('counts time open to several motives whole for each, and once for the house', () => {
    const times = [open('a', '09:00', '12:00', 'papers', 'pension')];
    const appointments = [booked('papers', '09:00', '09:30'), booked('pension', '10:00', '10:45')];
    expect(dayCapacity(times, appointments, codes)).toEqual({
      ...{ offered: 180, filled: 75 },
      motives: new Map([
        ['papers', { offered: 180, filled: 30 }],
        ['pension', { offered: 180, filled: 45 }],
      ]),
    });
  });

  it('adds members, and counts overlapping openings of one member once', () => {
    const times = [
      open('a', '09:00', '11:00', 'papers'),
      open('a', '10:00', '12:00', 'papers', 'pension'),
      open('b', '09:00', '10:00', 'pension'),
    ];
    const { offered, motives } = dayCapacity(times, [], codes);
    expect(offered).toBe(240);
    expect(motives.get('papers')).toEqual({ offered: 180, filled: 0 });
    expect(motives.get('pension')).toEqual({ offered: 180, filled: 0 });
  });

  it('leaves out time for motives that the house does not offer, not what was booked of them', () => {
    const times = [
      open('a', '09:00', '10:00', 'withdrawn'),
      open('a', '10:00', '11:00', 'withdrawn', 'papers'),
    ];
    const capacity = dayCapacity(times, [booked('withdrawn', '09:00', '09:30')], ['papers']);
    expect(capacity).toMatchObject({ offered: 60, filled: 30 });
    expect([...capacity.motives]).toEqual([
      ['papers', { offered: 60, filled: 0 }],
      ['withdrawn', { offered: 0, filled: 30 }],
    ]);
  });

  it('may be filled with more than was offered: overlaps were forced', () => {
    const times = [open('a', '09:00', '09:30', 'papers')];
    const twice = [booked('papers', '09:00', '09:30'), booked('papers', '09:00', '09:30')];
    expect(dayCapacity(times, twice, ['papers'])).toMatchObject({ offered: 30, filled: 60 });
  });

  it('is nothing on a day without openings and appointments', () => {
    expect(dayCapacity([], [], ['papers'])).toEqual({
      ...{ offered: 0, filled: 0 },
      motives: new Map([['papers', { offered: 0, filled: 0 }]]),
    });
  });
});
