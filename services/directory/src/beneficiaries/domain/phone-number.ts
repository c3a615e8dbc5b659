import { DomainError } from '@maillage/kernel';

/** First four digits, as dialled at home, of territories that have a country code of their own. */
const OVERSEAS = /^0(?:262|263|269|508|590|594|596|690|691|692|693|694|696|697)/;

/**
 * A phone number in E.164: numbers of mainland France as dialled there (`06 39 98 00 01`), any other with its country
 * code (`+590 690 …`, `00590 …`). Only the shape is checked, not whether the number is in service.
 * @throws DomainError invalid `BENEFICIARY.UNKNOWN_PHONE`.
 */
export function e164(typed: string): string {
  const digits = typed
    .replace(/\(0\)/, '')
    .replace(/[\s.\-()]/g, '')
    .replace(/^00/, '+');
  if (/^0[1-9]\d{8}$/.test(digits) && !OVERSEAS.test(digits)) return `+33${digits.slice(1)}`;
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits;
  throw new DomainError(
    'invalid',
    'BENEFICIARY.UNKNOWN_PHONE',
    'The phone number is not one: write ten digits (06 39 98 00 01), or the country code first (+590 690 …).',
  );
}
