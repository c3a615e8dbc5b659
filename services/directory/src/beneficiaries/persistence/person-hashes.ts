import {
  keyedHash,
  keyedHashes,
  prefixSearchTokens,
  prefixTokens,
  type KeyRing,
} from '@maillage/vault';
import type { PersonIdentity } from '../domain/beneficiary.js';
import { formsOf, surnameForms, wholeForm } from '../domain/person-words.js';
import type { NameToken, Selection } from '../domain/search-plan.js';
import type { BeneficiaryDocument } from './beneficiary.schema.js';

/** The network is part of each purpose, so that the same name in two networks has different hashes. */
const purposes = (networkId: string) => ({
  surname: `surname/${networkId}`,
  firstName: `first-name/${networkId}`,
  surnameYear: `surname+birth-year/${networkId}`,
  birthDate: `birth-date/${networkId}`,
  phone: `phone/${networkId}`,
  mail: `mail/${networkId}`,
});

/** What a person is found by. */
export function hashesOf(
  ring: KeyRing,
  networkId: string,
  person: PersonIdentity,
): Required<
  Pick<
    BeneficiaryDocument,
    | 'surnameTokens'
    | 'firstNameTokens'
    | 'surnameYearHashes'
    | 'birthDateHash'
    | 'phoneHash'
    | 'mailHash'
  >
> {
  const purpose = purposes(networkId);
  const hash = (what: string, value: string | null) =>
    value === null ? null : keyedHash(ring, what, value);
  const tokens = (what: string, forms: readonly string[]) => [
    ...new Set(
      forms.flatMap((form) => [
        ...prefixTokens(ring, what, form),
        keyedHash(ring, whole(what), form),
      ]),
    ),
  ];
  const names = [person.surname, person.birthName ?? ''].map(wholeForm).filter((each) => each);
  const year = person.birthYear;
  return {
    surnameTokens: tokens(purpose.surname, surnameForms(person)),
    firstNameTokens: tokens(purpose.firstName, formsOf(person.firstName)),
    surnameYearHashes:
      year === null
        ? []
        : [...new Set(names)].map((name) =>
            keyedHash(ring, purpose.surnameYear, nameAndYear(name, year)),
          ),
    birthDateHash: hash(purpose.birthDate, person.birthDate),
    phoneHash: hash(purpose.phone, person.phone),
    mailHash: hash(purpose.mail, person.mail),
  };
}

/** A condition on one stored field: one hash, or any of several while keys are rotated. */
type Condition = string | { readonly $in: string[] };
export type HashFilter = Readonly<Record<string, Condition>>;

/** A selection as a query on hashes; null when it is too short to select anything. */
export function filterFor(
  ring: KeyRing,
  networkId: string,
  selection: Selection,
): HashFilter | null {
  const purpose = purposes(networkId);
  const { surname, firstName, surnameYears, birthDate, phones, mail } = selection;
  const all = (what: string, values: readonly string[] | undefined) =>
    values?.flatMap((value) => keyedHashes(ring, what, value));
  const asked: readonly (readonly [string, string[] | undefined])[] = [
    ['surnameTokens', surname && tokenHashes(ring, purpose.surname, surname)],
    ['firstNameTokens', firstName && tokenHashes(ring, purpose.firstName, firstName)],
    [
      'surnameYearHashes',
      all(
        purpose.surnameYear,
        surnameYears?.map(({ name, year }) => nameAndYear(name, year)),
      ),
    ],
    ['birthDateHash', all(purpose.birthDate, birthDate === undefined ? undefined : [birthDate])],
    ['phoneHash', all(purpose.phone, phones)],
    ['mailHash', all(purpose.mail, mail === undefined ? undefined : [mail])],
  ];
  const filter: Record<string, Condition> = {};
  for (const [field, hashes] of asked) {
    if (hashes === undefined) continue;
    const [only] = hashes;
    if (only === undefined) return null;
    filter[field] = hashes.length === 1 ? only : { $in: hashes };
  }
  return filter;
}

function tokenHashes(ring: KeyRing, what: string, { letters, whole: isWhole }: NameToken) {
  return isWhole
    ? keyedHashes(ring, whole(what), letters)
    : prefixSearchTokens(ring, what, letters);
}

const whole = (what: string): string => `${what}/whole`;
const nameAndYear = (name: string, year: number): string => `${name} ${String(year)}`;
