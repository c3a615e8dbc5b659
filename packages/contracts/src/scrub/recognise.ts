import { officialNumbersIn } from './official-number.js';

/** What may name a person in a free text. Source: domain-referrals §4. */
export const recognisedKinds = [
  'name',
  'phone',
  'mail',
  'social-security-number',
  'bank-account',
  'payment-card',
] as const;
export type RecognisedKind = (typeof recognisedKinds)[number];

/** Of the person that the text is about, as far as it is known. */
export interface KnownName {
  readonly surname?: string | null | undefined;
  readonly birthName?: string | null | undefined;
  readonly firstName?: string | null | undefined;
}

const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** As it is dialled in France and overseas, or from abroad. */
const phone =
  /(?<![\d+])(?:0[1-9](?:[ .-]?\d{2}){4}|(?:\+|00)\d(?:[ .-]?(?:\(0\))?\d){8,13})(?!\d)/;
const title = /(?<!\p{L})(?:M\.|Mr\.?|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+\p{Lu}/u;

/**
 * Kinds of what is found in a text, each once, in the order of `recognisedKinds`: a warning for who writes it, not a
 * proof. Surnames are found however they are written, first names where they begin with a capital, since many are
 * words too (« Rose », « Pierre »).
 */
export function recognise(text: string, known: KnownName = {}): RecognisedKind[] {
  const found = new Set<RecognisedKind>(officialNumbersIn(text));
  if (mail.test(text)) found.add('mail');
  // The digits of an account or a card hold those of a phone now and then.
  if (phone.test(text) && !found.has('bank-account') && !found.has('payment-card')) {
    found.add('phone');
  }
  if (title.test(text) || namesPerson(text, known)) found.add('name');
  return recognisedKinds.filter((kind) => found.has(kind));
}

function namesPerson(text: string, { surname, birthName, firstName }: KnownName): boolean {
  const written = words(text);
  const lower = written.toLowerCase();
  const has = (where: string, name: string): boolean => name.length > 3 && where.includes(name);
  if ([surname, birthName].some((name) => has(lower, words(name ?? '').toLowerCase()))) return true;
  const first = words(firstName ?? '');
  return has(written, first) || has(written, first.toUpperCase());
}

/** Letters without accents, words apart by one space, one before and one after: « Élodie » is « Elodie » too. */
function words(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  return ` ${letters.replace(/[^\p{L}]+/gu, ' ').trim()} `;
}
