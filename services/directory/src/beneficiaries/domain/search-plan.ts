import type { PersonIdentity } from './beneficiary.js';
import type { PersonSearch } from './person-search.js';
import { wholeForm } from './person-words.js';

/** Persons found at most by one search. */
export const MATCHES_SHOWN = 20;
/** Persons opened at most for one selection: a frequent beginning is cut, and the reader told that there are more. */
const OF_A_BEGINNING = 60;
const OF_A_SECOND_LOOK = 200;

/** The beginning of a name, or all of it. */
export interface NameToken {
  readonly letters: string;
  readonly whole: boolean;
}

/** One query: what a person's stored hashes have to hold; nothing of it is stored or sent in clear. */
export interface Selection {
  readonly surname?: NameToken;
  readonly firstName?: NameToken;
  readonly surnameYears?: readonly { readonly name: string; readonly year: number }[];
  readonly birthDate?: string;
  readonly phones?: readonly string[];
  readonly mail?: string;
  readonly limit: number;
  /** Needless when another selection found as many as it may: the reader is told that there are more. */
  readonly unlessMany?: boolean;
}

/**
 * The few bounded queries that find who may answer a search, exact ones first; whoever they find is compared in clear.
 * Empty when nothing typed is long enough (two letters).
 */
export function selectionsFor(search: PersonSearch): Selection[] {
  if (search.by === 'phone') return [{ phones: search.phones, limit: OF_A_SECOND_LOOK }];
  if (search.by === 'mail') return [{ mail: search.mail, limit: OF_A_SECOND_LOOK }];
  const words = search.words.filter((word) => word.length >= 2);
  const year = search.birthDate === null ? search.birthYear : Number(search.birthDate.slice(0, 4));
  const narrowed = year !== null || words.length < search.words.length;
  const limit = narrowed ? OF_A_SECOND_LOOK : OF_A_BEGINNING;
  const names = [...new Set([search.words.join(''), ...words])].slice(0, 6);
  return [
    ...(search.birthDate === null ? [] : [{ birthDate: search.birthDate, limit }]),
    ...(year === null || words.length === 0
      ? []
      : [{ surnameYears: names.map((name) => ({ name, year })), limit }]),
    ...(words.length < 2 ? ofOneWord(words[0], narrowed, limit) : ofWords(words, limit)),
  ];
}

/** Letters that stored beginnings hold at most: of a longer word the rest is compared in clear. */
const LONGEST_BEGINNING = 8;

function ofOneWord(letters: string | undefined, narrowed: boolean, most: number): Selection[] {
  if (letters === undefined) return [];
  // Whoever is found then answers the search: one more than is shown tells that there are more.
  const exact = !narrowed && letters.length <= LONGEST_BEGINNING;
  const limit = exact ? MATCHES_SHOWN + 1 : most;
  return [
    { surname: { letters, whole: true }, limit },
    { firstName: { letters, whole: true }, limit },
    { surname: { letters, whole: false }, limit },
    { firstName: { letters, whole: false }, limit, ...(exact ? { unlessMany: true } : {}) },
  ];
}

/** Surname first or first name first; or all of it one name of several words. */
function ofWords(words: readonly string[], limit: number): Selection[] {
  const start = (letters = '') => ({ letters, whole: false });
  const [first, last, joined] = [start(words[0]), start(words.at(-1)), start(words.join(''))];
  return [
    { surname: first, firstName: last, limit },
    { surname: last, firstName: first, limit },
    { surname: joined, limit },
    { firstName: joined, limit },
  ];
}

/** Letters that two writings of one surname share. */
const BEGINS_WITH = 3;

/** Who may be the person that is about to be entered: the same name and birth, both names, the birth date, a contact. */
export function lookalikeSelections(
  person: Pick<
    PersonIdentity,
    'surname' | 'birthName' | 'firstName' | 'birthYear' | 'birthDate' | 'phone' | 'mail'
  >,
): Selection[] {
  const limit = OF_A_BEGINNING;
  const { birthYear: year, birthDate, phone, mail } = person;
  const names = [person.surname, person.birthName ?? ''].map(wholeForm).filter((name) => name);
  const firstName = { letters: wholeForm(person.firstName), whole: true };
  return [
    ...(year === null ? [] : [{ surnameYears: names.map((name) => ({ name, year })), limit }]),
    ...names.map((letters) => ({ surname: { letters, whole: true }, firstName, limit })),
    // A slip of the keys rarely falls on how a name begins.
    ...names.map((name) => ({
      surname: { letters: name.slice(0, BEGINS_WITH), whole: false },
      firstName,
      limit,
    })),
    ...(birthDate === null ? [] : [{ birthDate, limit }]),
    ...contactSelections({ phone, mail }),
  ];
}

/** Who has the same phone or mail. */
export function contactSelections({
  phone,
  mail,
}: Pick<PersonIdentity, 'phone' | 'mail'>): Selection[] {
  const limit = OF_A_BEGINNING;
  return [
    ...(phone === null ? [] : [{ phones: [phone], limit }]),
    ...(mail === null ? [] : [{ mail, limit }]),
  ];
}
