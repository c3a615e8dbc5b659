import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  dayIn,
  deadlineIn,
  durationText,
  instantAt,
  lastDayBefore,
  longDay,
  momentIn,
  parseFrenchDay,
  quarterName,
  quarterOf,
  shiftQuarter,
  timeIn,
  weeksBegun,
} from './french-dates.js';

const today = '2026-11-22';

describe('a day typed in French', () => {
  it.each([
    ['24/11/2026', '2026-11-24'],
    [' 4/1/2027 ', '2027-01-04'],
    ['24-11-26', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24 11 2026', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['241126', '2026-11-24'],
    ['29/02/2028', '2028-02-29'],
  ])('reads %s', (typed, day) => {
    expect(parseFrenchDay(typed, today)).toBe(day);
  });

  it('takes the year of today when none is typed', () => {
    expect(parseFrenchDay('3/12', today)).toBe('2026-12-03');
  });

  it.each([
    '',
    'demain',
    '31/04/2026',
    '29/02/2027',
    '11/24/2026',
    '2026-11-24',
    '1/1/20266',
    '0/1/2026',
  ])('refuses %p', (typed) => {
    expect(parseFrenchDay(typed, today)).toBeNull();
  });
});

describe('an instant shown at a house', () => {
  const instant = '2026-11-22T23:30:00.000Z';

  it('is on the civil day and at the hour of the house, on a 24-hour clock', () => {
    expect(dayIn('Europe/Paris', instant)).toBe('2026-11-23');
    expect(timeIn('Europe/Paris', instant)).toBe('00:30');
    expect(dayIn('America/Cayenne', instant)).toBe('2026-11-22');
    expect(timeIn('America/Cayenne', instant)).toBe('20:30');
  });

  it('is written in French', () => {
    expect(momentIn('Europe/Paris', '2026-11-24T08:00:00.000Z')).toBe('mar. 24 nov. à 09:00');
    expect(longDay('2026-11-24')).toBe('mardi 24 novembre 2026');
  });
});

describe('a deadline', () => {
  it('at midnight is the end of the day before, at any other time that time', () => {
    const midnight = '2026-12-03T23:00:00.000Z';
    expect(deadlineIn('Europe/Paris', midnight)).toBe('jeu. 3 déc., fin de journée');
    expect(deadlineIn('Indian/Reunion', midnight)).toBe('ven. 4 déc. à 03:00');
    expect(deadlineIn('Europe/Paris', '2026-12-03T09:15:00.000Z')).toBe('jeu. 3 déc. à 10:15');
    expect(deadlineIn('Europe/Paris', '2027-01-31T23:00:00.000Z')).toBe(
      'dim. 31 janv., fin de journée',
    );
  });

  it('of a mandate that ends at midnight is the last day on which it holds', () => {
    expect(lastDayBefore('Europe/Paris', '2026-12-24T23:00:00.000Z')).toBe('2026-12-24');
    expect(lastDayBefore('Europe/Paris', '2026-12-24T12:00:00.000Z')).toBe('2026-12-24');
  });
});

describe('civil days and quarters', () => {
  it('go over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(quarterOf('2026-12-31')).toBe('2026-Q4');
    expect(shiftQuarter('2026-Q4', 1)).toBe('2027-Q1');
    expect(shiftQuarter('2026-Q1', -5)).toBe('2024-Q4');
  });

  it('know which weeks of a quarter have begun, weeks being cut at Mondays', () => {
    expect(weeksBegun('2026-Q4', '2026-10-01')).toBe(1);
    expect(weeksBegun('2026-Q4', '2026-10-04')).toBe(1);
    expect(weeksBegun('2026-Q4', '2026-10-05')).toBe(2);
    expect(weeksBegun('2026-Q4', '2026-11-22')).toBe(8);
    expect(weeksBegun('2026-Q4', '2026-09-01')).toBe(0);
  });

  it('are named in French', () => {
    expect(quarterName('2026-Q1')).toBe('1er trimestre 2026');
    expect(quarterName('2026-Q4')).toBe('4e trimestre 2026');
  });
});

it.each([
  [45, '45 min'],
  [60, '1 h'],
  [65, '1 h 05'],
  [120, '2 h'],
])('%i minutes are said %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});

describe('a time on the clock of a house', () => {
  it.each([
    ['Europe/Paris', '2026-11-24', '09:30', '2026-11-24T08:30:00.000Z'],
    ['Europe/Paris', '2026-07-24', '09:30', '2026-07-24T07:30:00.000Z'],
    ['Indian/Reunion', '2026-07-24', '00:15', '2026-07-23T20:15:00.000Z'],
    ['America/Guadeloupe', '2026-11-24', '22:00', '2026-11-25T02:00:00.000Z'],
  ])('%s %s %s', (zone, day, time, instant) => {
    expect(instantAt(zone, day, time)).toBe(instant);
    expect([dayIn(zone, instant), timeIn(zone, instant)]).toEqual([day, time]);
  });
});
