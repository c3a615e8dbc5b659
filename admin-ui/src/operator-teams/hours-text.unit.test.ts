import { expect, it } from '@jest/globals';
import { hoursLines, hoursTexts, readDay, readWeek } from './hours-text.js';

it('hours are read as people write them', () => {
  const day = [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '16:30' },
  ];
  for (const text of [
    '09:00-12:00, 13:30-16:30',
    '9h-12h / 13h30 à 16h30',
    '9-12; 13:30 – 16:30',
  ]) {
    expect(readDay(text)).toEqual(day);
  }
  expect(readDay('')).toEqual([]);
});

it('what is not hours in order is not read', () => {
  for (const text of [
    'matin',
    '25:00-26:00',
    '12:00-09:00',
    '09:00-12:00, 11:00-14:00',
    '9:75-10',
  ]) {
    expect([text, readDay(text)]).toEqual([text, null]);
  }
});

it('a week is what was typed, nothing said, or unreadable', () => {
  const typed = { ...hoursTexts(null), 1: '9-12' };
  expect(readWeek(hoursTexts(null))).toBeNull();
  const week = readWeek(typed);
  expect(week?.[1]).toEqual([{ from: '09:00', to: '12:00' }]);
  expect(readWeek({ ...typed, 2: 'matin' })).toBeUndefined();
  expect(hoursLines(week ?? null)).toEqual(['Lundi 09:00-12:00']);
});
