import { describe, expect, it } from '@jest/globals';
import { foldedText } from './folded-text.js';
import { matches, readSearch, searchWordsOf } from './structure-search.js';

const house = { name: "France services de l'Île-d'Œuf", commune: 'Saint-Orme', postcode: '01990' };

describe('what a house is found by', () => {
  it('is the words of name, commune and postcode without accents, ligatures and case', () => {
    expect(foldedText('  L’Île-d’ŒUF ')).toBe('l ile d oeuf');
    expect(searchWordsOf(house)).toEqual(
      'france services de l ile d oeuf saint orme 01990'.split(' '),
    );
  });
});

describe('what is typed', () => {
  it('is checked word by word, each by its beginning', () => {
    const words = searchWordsOf(house);
    expect(matches(readSearch('France SAINT oe'), words)).toBe(true);
    expect(matches(readSearch('saint paul'), words)).toBe(false);
    expect(matches(readSearch('aint'), words)).toBe(false);
    expect(matches(readSearch(' - '), words)).toBe(true);
  });
});
