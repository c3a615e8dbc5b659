import { expect, it } from '@jest/globals';
import { emptyPersonForm, identityOf, isReady, missingOf, problemsOf } from './person-form.js';

const named = { ...emptyPersonForm, surname: ' Martin ', firstName: 'Lucie' };

it('a birth is a year, a day, or nothing', () => {
  const born = (birth: string) => {
    const { birthDate, birthYear } = identityOf({ ...named, birth });
    return [birthDate, birthYear];
  };
  expect(born('')).toEqual([null, null]);
  expect(born('1962')).toEqual([null, 1962]);
  expect(born('2/3/1962')).toEqual(['1962-03-02', 1962]);
});

it('what cannot be read is not sent', () => {
  for (const birth of ['62', '31/02/1962', 'mars']) {
    expect(problemsOf({ ...named, birth })).toHaveProperty('birth');
    expect(isReady({ ...named, birth })).toBe(false);
  }
  expect(isReady({ ...named, mail: 'lucie' })).toBe(false);
  expect(isReady({ ...named, surname: ' ' })).toBe(false);
  expect(isReady(named)).toBe(true);
});

it('says what is missing before it can be sent', () => {
  const missing = (form: typeof named) => missingOf(form).filter(Boolean);
  expect(missing(emptyPersonForm)).toEqual(['le nom', 'le prénom']);
  expect(missing({ ...named, mail: 'lucie' })).toEqual(['une adresse électronique lisible']);
  expect(missing(named)).toEqual([]);
});

it('empty fields are nothing, and spaces around do not count', () => {
  expect(identityOf(named)).toMatchObject({ surname: 'Martin', phone: null, note: null });
});
