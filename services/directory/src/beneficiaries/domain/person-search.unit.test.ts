import { describe, expect, it } from '@jest/globals';
import { aPerson } from './a-person.builder.js';
import { rankOf, readPersonSearch } from './person-search.js';
import { containsName, matchesLetters } from './person-words.js';
import { selectionsFor } from './search-plan.js';

const names = { by: 'names', birthYear: null, birthDate: null } as const;

describe('what is typed to find a person', () => {
  it('is an address, a number, or names with a birth year or date among them, in any order', () => {
    expect(readPersonSearch(' Rosa@Exemple.invalid ')).toEqual({
      by: 'mail',
      mail: 'rosa@exemple.invalid',
    });
    expect(readPersonSearch('06 39 98 00 01')).toEqual({ by: 'phone', phones: ['+33639980001'] });
    expect(readPersonSearch('1984 Martin')).toEqual({
      ...names,
      words: ['martin'],
      birthYear: 1984,
    });
    expect(readPersonSearch('Lucie Martin')).toEqual({ ...names, words: ['lucie', 'martin'] });
    for (const day of ['12/03/1984', '12-3-1984', '12.03.1984', '1984-03-12']) {
      expect(readPersonSearch(`Martin ${day}`)).toEqual({
        ...names,
        words: ['martin'],
        birthDate: '1984-03-12',
      });
      expect(readPersonSearch(day)).toMatchObject({ words: [], birthDate: '1984-03-12' });
    }
  });

  it('finds an overseas number as it is dialled there', () => {
    expect(readPersonSearch('0690 00 12 34')).toEqual({ by: 'phone', phones: ['+590690001234'] });
  });

  it('is refused when its digits are neither a number nor a day', () => {
    expect(() => readPersonSearch('06 39 98')).toThrow(
      expect.objectContaining({ code: 'BENEFICIARY.UNKNOWN_PHONE' }),
    );
  });

  it('selects nobody with less than two letters', () => {
    expect(selectionsFor(readPersonSearch('é'))).toEqual([]);
    expect(selectionsFor(readPersonSearch('a 1984'))).toEqual([]);
  });
});

describe('a person among those selected', () => {
  const lucie = aPerson({
    surname: 'Estève-Roy',
    birthName: 'Martin',
    firstName: 'Lucie Anne',
    birthDate: '1984-03-12',
    birthYear: 1984,
  });
  const rank = (typed: string, person = lucie) => rankOf(person, readPersonSearch(typed));

  it.each([
    'Estève Lucie',
    'lucie esteve',
    'ROY anne',
    'martin lucie',
    'Lucie Martin 1984',
    'esteveroy',
    'este ro luc',
    '12/03/1984',
    'mart 12/03/1984',
  ])('answers « %s »', (typed) => {
    expect(rank(typed)).not.toBeNull();
  });

  it.each(['Martin 1985', 'Martine', 'Lucie Durand', 'luciem', '13/03/1984', 'royer'])(
    'does not answer « %s »',
    (typed) => {
      expect(rank(typed)).toBeNull();
    },
  );

  it('comes first when it answers exactly, then by surname, then by first name', () => {
    const persons = [
      aPerson({ id: 'prefix of a first name', surname: 'Blanc', firstName: 'Martine' }),
      aPerson({ id: 'prefix of a surname', surname: 'Martineau' }),
      aPerson({ id: 'a first name', surname: 'Blanc', firstName: 'Martin' }),
      aPerson({ id: 'a surname', surname: 'Martin' }),
    ];
    const ranks = persons.map((person) => rank('martin', person) ?? Infinity);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(4);
  });

  it('answers a date when only its year is known, after those who were born that day', () => {
    const someday = aPerson({ surname: 'Martin', birthYear: 1984 });
    expect(rank('martin 12/03/1984', someday)).toBe(1);
    expect(rank('12/03/1984', someday)).toBeNull();
  });
});

describe('the letters that a link asks for', () => {
  const person = aPerson({ surname: 'D’Œuf', birthName: 'Li', birthYear: 1958 });

  it('are the first three of the surname or birth name, with the birth year', () => {
    expect(matchesLetters(person, 'DOE', 1958)).toBe(true);
    expect(matchesLetters(person, 'd’oe', 1958)).toBe(true);
    expect(matchesLetters(person, 'li', 1958)).toBe(true);
    expect(matchesLetters(person, 'doe', 1959)).toBe(false);
    expect(matchesLetters(person, 'do', 1958)).toBe(false);
    expect(matchesLetters(aPerson({ birthYear: null }), 'qui', 1958)).toBe(false);
  });
});

describe('a text', () => {
  it('names a person by surname, birth name or first name, as words of their own', () => {
    const person = aPerson({ surname: 'Roche', birthName: 'De la Tour', firstName: 'Zoé' });
    expect(containsName('Madame ROCHE attend', person)).toBe(true);
    expect(containsName('née de la tour', person)).toBe(true);
    expect(containsName('(zoe)', person)).toBe(true);
    expect(containsName('Le rocher de la zone', person)).toBe(false);
    expect(containsName('on lit ceci', aPerson({ firstName: 'Li', surname: 'On' }))).toBe(false);
  });
});
