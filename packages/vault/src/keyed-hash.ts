import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

/** Letters of the shortest and the longest prefix that is searchable. Source: embedded-servers, rule 2. */
export const PREFIX_LENGTHS = { shortest: 2, longest: 8 } as const;

/**
 * How a text is compared: no accents, no case, ligatures written out; hyphens, apostrophes, dots and runs of white
 * space become one space. « Jean-François  L'Œil » → `jean francois l oeil`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[\s\p{Pd}'’ʼ`.]+/gu, ' ')
    .trim();
}

/**
 * HMAC-SHA-256 of a folded value under the ring's current hash key, as `v1:<base64url>`. Equal values of one purpose
 * have equal hashes; another purpose gives another hash, so that two columns cannot be matched.
 * @param purpose what the value is, for instance `surname+birth-year`.
 */
export function keyedHash(ring: KeyRing, purpose: string, foldedValue: string): string {
  return hashUnder(ring, ring.current, purpose, foldedValue);
}

/** The same under every version of the ring, the current first: what a search looks for during a rotation. */
export function keyedHashes(ring: KeyRing, purpose: string, foldedValue: string): string[] {
  return ring.hashVersions().map((version) => hashUnder(ring, version, purpose, foldedValue));
}

/**
 * Keyed hashes of the prefixes of a word, `shortest` to `longest` letters, to store beside a sealed name. The word is
 * folded and its spaces left out; one shorter than `shortest` gives none.
 */
export function prefixTokens(
  ring: KeyRing,
  purpose: string,
  word: string,
  shortest: number = PREFIX_LENGTHS.shortest,
  longest: number = PREFIX_LENGTHS.longest,
): string[] {
  const letters = lettersOf(word);
  const count = Math.min(letters.length, longest) - shortest + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    keyedHash(ring, prefixPurpose(purpose), letters.slice(0, shortest + index).join('')),
  );
}

/**
 * What to look for among stored prefix tokens when somebody typed `typed`: one token per version of the ring, of its
 * first `longest` letters. Empty when it is too short to search.
 */
export function prefixSearchTokens(
  ring: KeyRing,
  purpose: string,
  typed: string,
  shortest: number = PREFIX_LENGTHS.shortest,
  longest: number = PREFIX_LENGTHS.longest,
): string[] {
  const letters = lettersOf(typed);
  if (letters.length < shortest) return [];
  return keyedHashes(ring, prefixPurpose(purpose), letters.slice(0, longest).join(''));
}

function lettersOf(word: string): string[] {
  return [...fold(word).replaceAll(' ', '')];
}

function prefixPurpose(purpose: string): string {
  return `${purpose}/prefix`;
}

function hashUnder(ring: KeyRing, version: string, purpose: string, value: string): string {
  const hmac = createHmac('sha256', ring.hashKey(version));
  return `${version}:${hmac.update(JSON.stringify([purpose, value])).digest('base64url')}`;
}
