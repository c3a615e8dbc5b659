import { foldedWords } from './folded-text.js';

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

/** The words that somebody typed, folded. */
export function readSearch(typed: string): readonly string[] {
  return foldedWords(typed);
}

/** Whether every typed word begins one of the words that a house is found by. */
export function matches(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
