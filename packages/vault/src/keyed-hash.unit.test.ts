import { describe, expect, it } from '@jest/globals';
import { aKeyRing, aKeyRingFile } from './key-ring.builder.js';
import { KeyRing } from './key-ring.js';
import { fold, keyedHash, keyedHashes, prefixSearchTokens, prefixTokens } from './keyed-hash.js';

const ring = aKeyRing();

describe('Folding', () => {
  it.each([
    ['  JEAN-FRANÇOIS  ', 'jean francois'],
    ['L’Œil', 'l oeil'],
    ['Nuñez – Müller', 'nunez muller'],
    ['e\u0301te\u0301', 'ete'],
    ['Saint\u00a0Étienne', 'saint etienne'],
  ])('reads « %s » as "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

describe('Keyed hashes', () => {
  it('are equal for equal values of one purpose, and name the version of their key', () => {
    expect(keyedHash(ring, 'surname', fold('Lé-Goff'))).toBe(
      keyedHash(ring, 'surname', fold('LE GOFF')),
    );
    expect(keyedHash(ring, 'surname', 'martin')).toMatch(/^v1:[\w-]{43}$/);
  });

  it('differ by purpose, by value and by ring', () => {
    const hash = keyedHash(ring, 'surname', 'martin');
    expect(keyedHash(ring, 'city', 'martin')).not.toBe(hash);
    expect(keyedHash(ring, 'surname', 'martine')).not.toBe(hash);
    expect(keyedHash(aKeyRing(), 'surname', 'martin')).not.toBe(hash);
  });

  it('are searched under old and new keys during a rotation', () => {
    const file = aKeyRingFile(['v1', 'v2']);
    const before = KeyRing.from({ ...file, current: 'v1' });
    const during = KeyRing.from(file);
    expect(keyedHashes(during, 'surname', 'martin')).toContain(
      keyedHash(before, 'surname', 'martin'),
    );
    expect(keyedHashes(during, 'surname', 'martin')[0]).toBe(
      keyedHash(during, 'surname', 'martin'),
    );
  });
});

describe('Prefix tokens', () => {
  const stored = prefixTokens(ring, 'surname', 'Le Goffic-Martin');

  it('hold 2 to 8 letters of the folded word', () => {
    expect(stored).toHaveLength(7);
    expect(prefixTokens(ring, 'surname', 'Ly')).toHaveLength(1);
    expect(prefixTokens(ring, 'surname', 'É')).toEqual([]);
  });

  it('are found by what somebody types, short or long', () => {
    for (const typed of ['le', 'LEG', 'le goff', 'Legofficm', 'le goffic-martin']) {
      expect(stored).toEqual(expect.arrayContaining(prefixSearchTokens(ring, 'surname', typed)));
    }
    expect(stored).not.toEqual(expect.arrayContaining(prefixSearchTokens(ring, 'surname', 'lag')));
    expect(prefixSearchTokens(ring, 'surname', 'l')).toEqual([]);
  });

  it('do not match a whole-word hash of the same purpose', () => {
    expect(stored).not.toContain(keyedHash(ring, 'surname', 'le'));
  });
});
