import { describe, expect, it } from '@jest/globals';
import { faultOfDay, withDayCopied, withNextBlock, type Week } from './week-hours.js';

const morning = { from: '09:00', to: '12:00' };
const afternoon = { from: '13:30', to: '17:00' };
const week: Week = { 1: [], 2: [morning], 3: [], 4: [], 5: [], 6: [afternoon], 7: [] };

describe('the hours that are typed', () => {
  it('are told what is wrong with a day', () => {
    expect(faultOfDay([afternoon, morning])).toBeNull();
    expect(faultOfDay([morning, { from: '12:00', to: '13:00' }])).toBeNull();
    expect(faultOfDay([morning, { from: '11:30', to: '13:00' }])).toContain('chevauchent');
    expect(faultOfDay([{ from: '12:00', to: '09:00' }])).toContain('avant de commencer');
    expect(faultOfDay([{ from: '', to: '09:00' }])).toContain('Complétez');
    expect(faultOfDay([{ from: '09:00', to: 'midi' }])).toContain('comme 09:30');
  });

  it('go on with the afternoon, then with the evening, never over what is there', () => {
    const day = withNextBlock(withNextBlock(withNextBlock([])));
    expect(day).toEqual([morning, afternoon, { from: '18:00', to: '19:00' }]);
    expect(faultOfDay(day)).toBeNull();
  });

  it('are copied to the working days, and leave the weekend alone', () => {
    const copied = withDayCopied(week, 2);
    expect([1, 2, 3, 4, 5].map((day) => copied[day as 1])).toEqual(Array(5).fill([morning]));
    expect(copied[6]).toEqual([afternoon]);
    expect(copied[7]).toEqual([]);
  });
});
