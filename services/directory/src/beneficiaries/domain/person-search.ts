import { DomainError } from '@maillage/kernel';
import { foldedWords } from './folded-words.js';
import type { Beneficiary } from './beneficiary.js';
import { readBirthDate } from './birth.js';
import { formsOf, surnameForms } from './person-words.js';
import { possiblePhoneNumbers } from './phone-number.js';

/** What somebody typed to find a person, in any order. */
export type PersonSearch =
  | {
      readonly by: 'names';
      /** Folded, in the order they were typed. */
      readonly words: readonly string[];
      readonly birthYear: number | null;
      readonly birthDate: string | null;
    }
  | { readonly by: 'phone'; readonly phones: readonly string[] }
  | { readonly by: 'mail'; readonly mail: string };

const dayTyped = /(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?!\d)/;
const yearTyped = /(?<!\S)(?:19|20)\d{2}(?!\S)/;

/**
 * Reads what was typed: an address, a phone number, or words of a name with a birth year or birth date among them.
 * @throws DomainError invalid `BENEFICIARY.UNKNOWN_PHONE` for digits that are neither a number nor a date.
 */
export function readPersonSearch(typed: string): PersonSearch {
  const text = typed.trim();
  if (text.includes('@')) return { by: 'mail', mail: text.toLowerCase() };
  const day = dayTyped.exec(text)?.[0];
  const birthDate = day === undefined ? null : readBirthDate(day);
  if (birthDate === null && /^[+\d][\d\s.\-()]{4,}$/.test(text)) {
    const phones = possiblePhoneNumbers(text);
    if (phones.length > 0) return { by: 'phone', phones };
    throw new DomainError(
      'invalid',
      'BENEFICIARY.UNKNOWN_PHONE',
      'The digits are neither a phone number nor a date: write ten digits, or a day as 12/03/1984.',
    );
  }
  const withoutDay = day === undefined ? text : text.replace(day, ' ');
  const year = yearTyped.exec(withoutDay)?.[0];
  const names = year === undefined ? withoutDay : withoutDay.replace(year, ' ');
  return {
    by: 'names',
    words: foldedWords(names).slice(0, 8),
    birthYear: year === undefined ? null : Number(year),
    birthDate,
  };
}

/**
 * How well a person answers a search: 0 for exactly, more the further away, null for somebody else. Each typed word is
 * a name or the beginning of one; a surname comes before a first name, a whole name before a beginning.
 */
export function rankOf(person: Beneficiary, search: PersonSearch): number | null {
  if (search.by === 'phone') return search.phones.includes(person.phone ?? '') ? 0 : null;
  if (search.by === 'mail') return person.mail === search.mail ? 0 : null;
  const { words, birthYear, birthDate } = search;
  if (birthYear !== null && person.birthYear !== birthYear) return null;
  const sameDay = birthDate === null || person.birthDate === birthDate;
  const sameYear = birthDate === null || person.birthYear === Number(birthDate.slice(0, 4));
  // A person of whom only the year is known may be the one whose date was typed.
  if (!sameDay && !(person.birthDate === null && sameYear && words.length > 0)) return null;
  const surnames = surnameForms(person);
  const firstNames = formsOf(person.firstName);
  const ranks = words.map((word) => rankOfWord(word, surnames, firstNames));
  if (ranks.some((rank) => rank === null)) return null;
  return ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), sameDay ? 0 : 1);
}

function rankOfWord(
  word: string,
  surnames: readonly string[],
  firstNames: readonly string[],
): number | null {
  if (surnames.includes(word)) return 0;
  if (firstNames.includes(word)) return 1;
  if (surnames.some((name) => name.startsWith(word))) return 2;
  return firstNames.some((name) => name.startsWith(word)) ? 3 : null;
}
