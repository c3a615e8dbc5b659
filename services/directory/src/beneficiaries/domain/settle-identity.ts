import type { PersonIdentity } from './beneficiary.js';
import { settleBirth } from './birth.js';
import { readPhoneNumber } from './phone-number.js';
import { refuseOfficialNumbers } from './refuse-official-numbers.js';

/** A person as somebody typed them. */
export type GivenIdentity = Omit<PersonIdentity, 'phoneIsMobile'>;

/**
 * What was typed, as it is kept: number in E.164, mail in lower case, year of the birth date, needs once each.
 * @param around.department INSEE department of the house, for numbers as they are dialled there.
 * @param around.today civil day.
 * @throws DomainError invalid `BENEFICIARY.UNKNOWN_PHONE`, `BENEFICIARY.WRONG_BIRTH`, `BENEFICIARY.OFFICIAL_NUMBER`.
 */
export function settleIdentity(
  given: GivenIdentity,
  around: { readonly department: string | null; readonly today: string },
): PersonIdentity {
  const { surname, birthName, firstName, communeInsee, language, needs, note } = given;
  refuseOfficialNumbers([surname, birthName, firstName, note]);
  const number =
    given.phone === null
      ? { phone: null, phoneIsMobile: false }
      : readPhoneNumber(given.phone, around.department);
  return {
    surname,
    birthName,
    firstName,
    ...settleBirth(given, around.today),
    ...number,
    mail: given.mail?.toLowerCase() ?? null,
    communeInsee,
    language,
    needs: [...new Set(needs)],
    note,
  };
}
