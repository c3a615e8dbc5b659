import { describe, expect, it } from '@jest/globals';
import { readDayHours, readWeekHours } from './list-hours.js';

const usual = '09:00 - 12:00 / 13:30 - 17:00';

describe('hours of a day in the national list', () => {
  it('are blocks in order, and nothing written means closed', () => {
    expect(readDayHours('13:30 - 17:00 / 09:00 - 12:00')).toEqual({
      blocks: [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '17:00' },
      ],
      faults: [],
    });
    expect(readDayHours('')).toEqual({ blocks: [], faults: [] });
  });

  it('lose an empty block, which is reported', () => {
    expect(readDayHours('00:00 - 00:00 / 09:00 - 12:00')).toEqual({
      blocks: [{ from: '09:00', to: '12:00' }],
      faults: ['empty-block'],
    });
    expect(readDayHours('00:00 - 00:00')).toEqual({ blocks: [], faults: ['empty-block'] });
  });

  it('keep a repeated block once, which is reported', () => {
    expect(readDayHours('08:30 - 11:30 / 08:30 - 11:30')).toEqual({
      blocks: [{ from: '08:30', to: '11:30' }],
      faults: ['repeated-block'],
    });
  });

  it('may touch, but not overlap', () => {
    expect(readDayHours('09:00 - 11:00 / 11:00 - 12:00').faults).toEqual([]);
    expect(readDayHours('09:00 - 12:00 / 09:00 - 17:00 / 14:00 - 17:00')).toEqual({
      blocks: null,
      faults: ['overlapping-blocks'],
    });
  });

  it('are unknown when they are not written as hours, or end before they begin', () => {
    for (const text of ['sur rendez-vous', '9h - 12h', '09:00 - 25:00', '17:00 - 09:00', '/']) {
      expect(readDayHours(text)).toEqual({ blocks: null, faults: ['unreadable-hours'] });
    }
  });
});

describe('hours of a week in the national list', () => {
  it('are Monday to Saturday, and closed on Sunday', () => {
    const { hours, oddities } = readWeekHours([usual, '', usual, usual, usual, '09:00 - 12:00']);
    expect(oddities).toEqual([]);
    expect(hours?.[1]).toHaveLength(2);
    expect(hours?.[2]).toEqual([]);
    expect(hours?.[6]).toEqual([{ from: '09:00', to: '12:00' }]);
    expect(hours?.[7]).toEqual([]);
  });

  it('are unknown, not closed, when nothing is written on any day', () => {
    expect(readWeekHours(['', '', '', '', '', ''])).toEqual({
      hours: null,
      oddities: [{ day: null, text: '', fault: 'no-hours' }],
    });
  });

  it('are unknown as soon as one day is, and each odd day is reported with its text', () => {
    const overlapping = '09:00 - 16:30 / 13:30 - 16:30';
    const repeated = '08:30 - 11:30 / 08:30 - 11:30';
    expect(readWeekHours([repeated, overlapping, usual, usual, usual, ''])).toEqual({
      hours: null,
      oddities: [
        { day: 1, text: repeated, fault: 'repeated-block' },
        { day: 2, text: overlapping, fault: 'overlapping-blocks' },
      ],
    });
  });
});
