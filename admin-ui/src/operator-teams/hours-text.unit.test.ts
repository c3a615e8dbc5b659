import { expect, it } from '@jest/globals';
import { hoursLines } from './hours-text.js';

const closed = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const morning = { from: '09:00', to: '12:00' };
const afternoon = { from: '13:30', to: '16:30' };

it('days that follow each other with the same hours are one line', () => {
  const day = [morning, afternoon];
  expect(hoursLines({ ...closed, 1: day, 2: day, 3: day, 4: [morning], 5: [morning] })).toEqual([
    'Lundi à mercredi : 09:00 – 12:00, 13:30 – 16:30',
    'Jeudi et vendredi : 09:00 – 12:00',
  ]);
});

it('a closed day between two open ones parts them', () => {
  expect(hoursLines({ ...closed, 2: [morning], 4: [morning] })).toEqual([
    'Mardi : 09:00 – 12:00',
    'Jeudi : 09:00 – 12:00',
  ]);
});

it('hours nobody has given are not the same as closed', () => {
  expect(hoursLines(null)).toEqual(['Non précisés']);
  expect(hoursLines(closed)).toEqual(['Fermée toute la semaine']);
});
