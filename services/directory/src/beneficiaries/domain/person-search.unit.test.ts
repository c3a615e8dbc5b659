import { civilDate } from '@maillage/calendar';
import { describe, expect, it } from '@jest/globals';
import { ageBandOn } from './age-band.js';
import { readPersonSearch } from './person-search.js';
import { e164 } from './phone-number.js';

describe('a phone number', () => {
  it.each([
    ['06 39 98 00 01', '+33639980001'],
    ['01.99.00.00.10', '+33199000010'],
    ['+33 (0)6 39 98 00 01', '+33639980001'],
    ['0033639980001', '+33639980001'],
    ['+590 690 00 00 00', '+590690000000'],
  ])('typed %s is %s', (typed, number) => {
    expect(e164(typed)).toBe(number);
  });

  it.each(['12', '06 39 98 00', '0690 00 00 00', 'six', '+0 12 34 56 78'])(
    '%s is refused with a sentence that says what to write',
    (typed) => {
      expect(() => e164(typed)).toThrow('write ten digits (06 39 98 00 01), or the country code');
    },
  );
});

describe('what is typed to find a person', () => {
  it('is an address, a number, or a surname with a birth year or not', () => {
    expect(readPersonSearch(' Rosa@Exemple.invalid ')).toEqual({
      by: 'mail',
      mail: 'rosa@exemple.invalid',
    });
    expect(readPersonSearch('06 39 98 00 01')).toEqual({ by: 'phone', phone: '+33639980001' });
    expect(readPersonSearch('de la Roche 1958')).toEqual({
      by: 'surname',
      surname: 'de la Roche',
      birthYear: 1958,
    });
    expect(readPersonSearch('Ab')).toEqual({ by: 'surname', surname: 'Ab', birthYear: null });
  });
});

describe('the age band on a day', () => {
  const day = civilDate('2026-11-22');
  it.each([
    [2015, '<12'],
    [2014, '12-17'],
    [2008, '18-24'],
    [2001, '25-39'],
    [1986, '40-59'],
    [1966, '60-69'],
    [1956, '70+'],
    [2027, 'unknown'],
    [null, 'unknown'],
  ] as const)('of a birth in %s is %s', (birthYear, band) => {
    expect(ageBandOn(day, birthYear)).toBe(band);
  });
});
