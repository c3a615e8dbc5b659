/** Sex, year, month, department, commune, rank, and the key or not. Source: INSEE, NIR. */
const socialSecurity =
  /(?<![\dA-Z])[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?(?!\d)/;
/** Country, key, account: 15 to 34 characters. Source: ISO 13616. */
const iban = /(?<![\dA-Z])[A-Z]{2}\d{2}[A-Z0-9]{11,30}/;
const cardDigits = /\d{13,19}/g;

export type OfficialNumber = 'social-security-number' | 'bank-account' | 'payment-card';

/** Whether a text holds what looks like an official number: see `officialNumbersIn`. */
export function looksLikeOfficialNumber(text: string): boolean {
  return officialNumbersIn(text).length > 0;
}

/**
 * What a text holds that looks like a social security number, a bank account (IBAN) or a payment card, however it is
 * spaced. Social security keys and IBAN checks are not verified: a mistyped number is one too. A card needs its check
 * digit, so that two phone numbers side by side are none.
 */
export function officialNumbersIn(text: string): OfficialNumber[] {
  const joined = text
    .toUpperCase()
    .replace(/(?<=[\dA-Z])[\s.\-_/]+(?=[\dA-Z])/g, (gap, at: number) =>
      joinsNumber(text, at, at + gap.length) ? '' : ' ',
    );
  const found: OfficialNumber[] = [];
  if (socialSecurity.test(joined)) found.push('social-security-number');
  if (iban.test(joined)) found.push('bank-account');
  const card = [...joined.matchAll(cardDigits)].some(([digits]) => hasCardCheckDigit(digits));
  // A number of another kind may pass the check of a card by chance.
  if (card && found.length === 0) found.push('payment-card');
  return found;
}

/** Spaces inside a number, not between two words: a digit stands within four characters on each side. */
function joinsNumber(text: string, from: number, to: number): boolean {
  return /\d/.test(text.slice(Math.max(0, from - 4), from)) && /\d/.test(text.slice(to, to + 4));
}

/** Luhn's check. Source: ISO/IEC 7812-1. */
function hasCardCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, each, index) => {
    const doubled = Number(each) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
