import { DomainError } from '@maillage/kernel';

/** A day as typed, `12/03/1984` or `1984-03-12`, as a civil day; null for one that never was. */
export function readBirthDate(typed: string): string | null {
  const parts = typed.split(/[/.-]/);
  const [year, month, day] = parts[0]?.length === 4 ? parts : [...parts].reverse();
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  return isDay(date) ? date : null;
}

/**
 * Birth date and year as they are kept: the year of a known date is that date's.
 * @throws DomainError invalid `BENEFICIARY.WRONG_BIRTH`: a day to come, or a year that is not the date's.
 */
export function settleBirth(
  given: { readonly birthDate: string | null; readonly birthYear: number | null },
  today: string,
): { readonly birthDate: string | null; readonly birthYear: number | null } {
  const { birthDate } = given;
  const birthYear = given.birthYear ?? (birthDate === null ? null : Number(birthDate.slice(0, 4)));
  const earliest = birthDate ?? (birthYear === null ? '' : String(birthYear));
  const ofAnotherYear = birthDate !== null && Number(birthDate.slice(0, 4)) !== birthYear;
  const unreal = birthDate !== null && (!isDay(birthDate) || birthDate < '1900');
  if (ofAnotherYear || unreal || earliest > today) {
    throw new DomainError(
      'invalid',
      'BENEFICIARY.WRONG_BIRTH',
      'The birth date must be a day from 1900 to today, and the birth year the year of that day.',
    );
  }
  return { birthDate, birthYear };
}

function isDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}
