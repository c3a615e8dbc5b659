import { describe, expect, it } from '@jest/globals';
import { foldedText } from './folded-text.js';
import { matches, readSearch, searchPrefixesOf, searchWordsOf } from './structure-search.js';

const house = { name: "France services de l'Île-d'Œuf", commune: 'Saint-Orme', postcode: '01990' };

describe('what a house is found by', () => {
  it('is the words of name, commune and postcode without accents, ligatures and case', () => {
    expect(foldedText('  L’Île-d’ŒUF ')).toBe('l ile d oeuf');
    expect(searchWordsOf(house)).toEqual(
      'france services de l ile d oeuf saint orme 01990'.split(' '),
    );
  });

  it('is indexed by beginnings of 2 to 5 letters, common words left out', () => {
    const prefixes = searchPrefixesOf({ ...house, name: 'France services Thermidorienne' });
    expect(prefixes).toContain('therm');
    expect(prefixes).not.toContain('thermi');
    expect(prefixes).not.toContain('t');
    expect(prefixes).not.toContain('france');
  });
});

describe('what is typed', () => {
  it('is asked by its longest indexed word, and every word is checked', () => {
    const search = readSearch('France SAINT oe');
    expect(search.prefix).toBe('saint');
    expect(matches(search, searchWordsOf(house))).toBe(true);
    expect(matches(readSearch('saint paul'), searchWordsOf(house))).toBe(false);
  });

  it('has no prefix to ask by when only common words or single letters are typed', () => {
    expect(readSearch('france services').prefix).toBeNull();
    expect(readSearch('l').prefix).toBeNull();
  });
});
