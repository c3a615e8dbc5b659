import { DomainError } from '@maillage/kernel';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/** Territories with a country code of their own, by INSEE department; anywhere else is dialled as in France. */
const countries: Readonly<Record<string, CountryCode>> = {
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '975': 'PM',
  '976': 'YT',
  '977': 'BL',
  '978': 'MF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};

/** Blocks kept for fiction, which no plan holds: tests and demonstrations use them. Source: ARCEP, decision 2018-0881. */
const forFiction = /^\+33(?:19900|26191|35301|46571|53649|63998)\d{4}$/;
const frenchMobile = /^\+33[67]\d{8}$/;

type ReadNumber = NonNullable<ReturnType<typeof parsePhoneNumberFromString>>;

export interface PhoneNumber {
  /** E.164. */
  readonly phone: string;
  /** Can receive an SMS. */
  readonly phoneIsMobile: boolean;
}

/**
 * A number as dialled from a house: that of its territory, else of mainland France (an overseas house writes both),
 * else of another territory (`0690 …` is in Guadeloupe wherever it is typed), or any with its country code (`+352 …`).
 * @param department INSEE code of the house: 01 to 95, 2A, 2B, 971 to 988; null when there is none.
 * @throws DomainError invalid `BENEFICIARY.UNKNOWN_PHONE`: no number of any numbering plan; the message names none.
 */
export function readPhoneNumber(typed: string, department: string | null): PhoneNumber {
  const found = possiblePhoneNumber(typed, department);
  if (found) return found;
  throw new DomainError(
    'invalid',
    'BENEFICIARY.UNKNOWN_PHONE',
    'The phone number is not one: write ten digits (06 39 98 00 01), or the country code first (+590 690 …).',
  );
}

/** The same, null for what is no number. */
export function possiblePhoneNumber(typed: string, department: string | null): PhoneNumber | null {
  const text = typed.trim().replace(/^00/, '+');
  const read = (country: CountryCode) => parsePhoneNumberFromString(text, country);
  const own = countries[department ?? ''];
  const asAtHome = [...(own ? [read(own)] : []), read('FR')];
  const french = asAtHome.at(-1);
  const inService = asAtHome.find((number) => number?.isValid());
  const number =
    inService ??
    (french && forFiction.test(french.number) ? french : undefined) ??
    Object.values(countries)
      .map(read)
      .find((elsewhere) => elsewhere?.isValid()) ??
    // A block that was given out after these plans were written.
    (french?.isPossible() ? french : undefined);
  return number ? { phone: number.number, phoneIsMobile: isMobile(number) } : null;
}

/** Every number that digits may be, typed anywhere in the country: ten digits mean another one overseas. */
export function possiblePhoneNumbers(typed: string): string[] {
  const found = [null, ...Object.keys(countries)].map(
    (department) => possiblePhoneNumber(typed, department)?.phone,
  );
  return [...new Set(found.filter((phone) => phone !== undefined))];
}

/** Whether a number in E.164 can receive an SMS; false for what is no number. */
export function receivesSms(phone: string): boolean {
  const number = parsePhoneNumberFromString(phone);
  return number !== undefined && isMobile(number);
}

function isMobile(number: ReadNumber): boolean {
  const type = number.getType();
  if (type === undefined) return frenchMobile.test(number.number);
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}
