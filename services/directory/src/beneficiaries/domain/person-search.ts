import { e164 } from './phone-number.js';

/** What somebody typed to find a person. */
export type PersonSearch =
  | { readonly by: 'surname'; readonly surname: string; readonly birthYear: number | null }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'mail'; readonly mail: string };

/**
 * Reads what was typed: an address, a phone number, or the beginning of a surname with a birth year after it or not.
 * @throws DomainError invalid `BENEFICIARY.UNKNOWN_PHONE` for digits that are no number.
 */
export function readPersonSearch(typed: string): PersonSearch {
  const text = typed.trim();
  if (text.includes('@')) return { by: 'mail', mail: text.toLowerCase() };
  if (/^[+\d][\d\s.\-()]{4,}$/.test(text)) return { by: 'phone', phone: e164(text) };
  const [, surname = text, year] = /^(.*\S)\s+((?:19|20)\d{2})$/.exec(text) ?? [];
  return { by: 'surname', surname, birthYear: year === undefined ? null : Number(year) };
}
