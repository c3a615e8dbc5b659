import { describe, expect, it } from '@jest/globals';
import { aPerson } from './a-person.builder.js';
import type { Beneficiary } from './beneficiary.js';
import { duplicateScore, POSSIBLE_DUPLICATE } from './possible-duplicate.js';

const lucie = aPerson({
  surname: 'Martin',
  firstName: 'Lucie',
  birthDate: '1984-03-12',
  birthYear: 1984,
  phone: '+33639980001',
});
const alike = (changes: Partial<Beneficiary>) => ({ ...lucie, ...changes });
const unknownBirth = { birthDate: null, birthYear: null };

describe('two records are perhaps one person', () => {
  it.each([
    ['the very same', {}],
    ['without accents or case', { surname: 'MARTIN', firstName: 'lucie' }],
    ['a birth that is not known', unknownBirth],
    ['the year alone', { birthDate: null, phone: null }],
    ['a slip of the keys', { surname: 'Matrin' }],
    ['a first name more', { firstName: 'Lucie Anne', phone: null }],
    ['a name by marriage, the other as birth name', { surname: 'Durand', birthName: 'Martin' }],
    ['another surname, all the rest the same', { surname: 'Durand' }],
    ['day and month swapped', { birthDate: '1984-12-03' }],
  ])('with %s', (_, changes) => {
    expect(duplicateScore(lucie, alike(changes))).toBeGreaterThanOrEqual(POSSIBLE_DUPLICATE);
    expect(duplicateScore(alike(changes), lucie)).toBe(duplicateScore(lucie, alike(changes)));
  });
});

describe('two records are not one person', () => {
  it.each([
    ['another birth year', { birthDate: '1954-03-12', birthYear: 1954 }],
    ['another birth date', { birthDate: '1984-07-30' }],
    ['a twin', { firstName: 'Paul' }],
    ['a spouse', { firstName: 'Paul', birthDate: '1980-01-01', birthYear: 1980 }],
    ['only the phone in common', { surname: 'Durand', firstName: 'Paul', ...unknownBirth }],
    ['only the surname in common', { firstName: 'Paul', phone: null, ...unknownBirth }],
  ])('with %s', (_, changes) => {
    expect(duplicateScore(lucie, alike(changes))).toBeLessThan(POSSIBLE_DUPLICATE);
  });
});
