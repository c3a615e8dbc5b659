import type { AgeBand } from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';

const BANDS: readonly (readonly [below: number, band: AgeBand])[] = [
  [12, '<12'],
  [18, '12-17'],
  [25, '18-24'],
  [40, '25-39'],
  [60, '40-59'],
  [70, '60-69'],
];

/**
 * Age band on a day: the age on that day when the birth date is known, else the age reached in that year.
 * Source: La Coop's bands.
 */
export function ageBandOn(
  day: CivilDate,
  born: { readonly birthDate: string | null; readonly birthYear: number | null },
): AgeBand {
  const year = born.birthDate === null ? born.birthYear : Number(born.birthDate.slice(0, 4));
  if (year === null) return 'unknown';
  const birthdayToCome = born.birthDate !== null && day.slice(5) < born.birthDate.slice(5);
  const age = Number(day.slice(0, 4)) - year - (birthdayToCome ? 1 : 0);
  if (age < 0) return 'unknown';
  return BANDS.find(([below]) => age < below)?.[1] ?? '70+';
}
