import { describe, expect, it } from '@jest/globals';
import { civilDate } from './civil-date.js';
import {
  HOLIDAY_ZONES,
  holidayZoneOf,
  holidayZoneOfDepartment,
  ianaZoneOfDepartment,
} from './holiday-zones.js';
import { holidaysOf, isHoliday } from './public-holidays.js';

const METROPOLE_2026 = [
  '2026-01-01',
  '2026-04-06',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-05-25',
  '2026-07-14',
  '2026-08-15',
  '2026-11-01',
  '2026-11-11',
  '2026-12-25',
];

describe('Public holidays', () => {
  it('are eleven days in metropolitan France', () => {
    expect(holidaysOf('metropole', 2026).map((holiday) => holiday.date)).toEqual(METROPOLE_2026);
  });

  it('add Good Friday and 26 December in Alsace-Moselle', () => {
    const own = holidaysOf('alsace-moselle', 2026).map((holiday) => holiday.date);
    expect(own.filter((date) => !METROPOLE_2026.includes(date))).toEqual([
      '2026-04-03',
      '2026-12-26',
    ]);
  });

  it('add the abolition of slavery where it is kept', () => {
    expect(isHoliday(civilDate('2026-12-20'), 'la-reunion')).toBe(true);
    expect(isHoliday(civilDate('2026-12-20'), 'metropole')).toBe(false);
    expect(isHoliday(civilDate('2026-05-27'), 'guadeloupe')).toBe(true);
    expect(isHoliday(civilDate('2026-05-28'), 'saint-martin')).toBe(true);
  });

  it('never hold fewer days than the whole country, in any zone', () => {
    for (const zone of HOLIDAY_ZONES) {
      const dates = holidaysOf(zone, 2026).map((holiday) => holiday.date);
      expect(dates).toEqual(expect.arrayContaining(METROPOLE_2026));
      expect(dates).toEqual([...dates].sort());
    }
  });

  it('belong to a department, and to a clock when the department is not known', () => {
    expect(['67', '57', '974', '2A', '07'].map(holidayZoneOfDepartment)).toEqual([
      'alsace-moselle',
      'alsace-moselle',
      'la-reunion',
      'metropole',
      'metropole',
    ]);
    expect(holidayZoneOf('Europe/Paris')).toBe('metropole');
    expect(holidayZoneOf('Europe/Paris', '68')).toBe('alsace-moselle');
    expect(holidayZoneOf('America/Guadeloupe')).toBe('guadeloupe');
    expect(ianaZoneOfDepartment('973')).toBe('America/Cayenne');
    for (const unknown of ['20', '96', '979', '7', 'constructor']) {
      expect(() => holidayZoneOfDepartment(unknown)).toThrow(
        expect.objectContaining({ code: 'CALENDAR.UNKNOWN_DEPARTMENT' }),
      );
    }
  });
});
