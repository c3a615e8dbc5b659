import { foldedWords } from './folded-words.js';

interface Named {
  readonly surname: string;
  readonly birthName: string | null;
  readonly firstName: string;
}

/** How one name may be typed: each of its words, and all of them run together. */
export function formsOf(name: string | null): string[] {
  const words = name === null ? [] : foldedWords(name);
  return [...new Set([words.join(''), ...words])].filter((form) => form !== '');
}

/** Surname and birth name, as they may be typed. */
export function surnameForms({ surname, birthName }: Named): string[] {
  return [...new Set([...formsOf(surname), ...formsOf(birthName)])];
}

/** A whole name as it is compared: folded, without spaces. */
export function wholeForm(name: string): string {
  return foldedWords(name).join('');
}

/** Shortest name that is looked for in a text: two letters are in every sentence. */
const shortestName = 3;

/**
 * Whether a text names the person: surname, birth name or first name as words of the text, accents and case ignored. A
 * name of fewer than three letters is not looked for.
 */
export function containsName(text: string, person: Named): boolean {
  const words = ` ${foldedWords(text).join(' ')} `;
  return [person.surname, person.birthName, person.firstName].some((name) => {
    const sought = foldedWords(name ?? '').join(' ');
    return sought.length >= shortestName && words.includes(` ${sought} `);
  });
}

/** Whether letters are the first three of the surname or birth name (all of a shorter one), with the birth year. */
export function matchesLetters(
  person: Named & { readonly birthYear: number | null },
  letters: string,
  birthYear: number,
): boolean {
  const typed = wholeForm(letters).slice(0, 3);
  const names = [person.surname, person.birthName ?? ''].map(wholeForm);
  return (
    person.birthYear === birthYear &&
    names.some((name) => name !== '' && name.slice(0, 3) === typed)
  );
}
