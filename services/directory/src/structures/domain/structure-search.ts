import { foldedWords } from './folded-text.js';

/** Words so common in names of houses that they would select nearly all of them: not indexed, still matched. */
const COMMON_WORDS = new Set(
  'france service services de du des la le les en sur et au aux'.split(' '),
);
const SHORTEST_PREFIX = 2;
const LONGEST_PREFIX = 5;

/** What a house is found by. */
export interface Searchable {
  readonly name: string;
  readonly commune: string;
  readonly postcode: string;
}

/** Folded words of name, commune and postcode, each once. */
export function searchWordsOf(structure: Searchable): string[] {
  const text = `${structure.name} ${structure.commune} ${structure.postcode}`;
  return [...new Set(foldedWords(text))];
}

/**
 * Beginnings (2 to 5 letters) of the words a house is found by, to be stored and matched by equality; further letters
 * are checked in memory, since each stored beginning is one more index entry to write. Source: rules for queries, 2.
 */
export function searchPrefixesOf(structure: Searchable): string[] {
  const prefixes = new Set<string>();
  for (const word of searchWordsOf(structure)) {
    if (COMMON_WORDS.has(word)) continue;
    const longest = Math.min(word.length, LONGEST_PREFIX);
    for (let length = SHORTEST_PREFIX; length <= longest; length += 1) {
      prefixes.add(word.slice(0, length));
    }
  }
  return [...prefixes];
}

/** What somebody typed: the one prefix to ask the database for, and the words to check in memory. */
export interface StructureSearch {
  /** `null` when only common words or single letters were typed: then every candidate is checked in memory. */
  readonly prefix: string | null;
  readonly words: readonly string[];
}

/** Reads what somebody typed; the longest word that is indexed selects best. */
export function readSearch(typed: string): StructureSearch {
  const words = foldedWords(typed);
  const selective = words
    .filter((word) => word.length >= SHORTEST_PREFIX && !COMMON_WORDS.has(word))
    .sort((a, b) => b.length - a.length)[0];
  return { prefix: selective?.slice(0, LONGEST_PREFIX) ?? null, words };
}

/** Whether every typed word begins one of the words that a house is found by. */
export function matches(search: StructureSearch, words: readonly string[]): boolean {
  return search.words.every((typed) => words.some((word) => word.startsWith(typed)));
}
