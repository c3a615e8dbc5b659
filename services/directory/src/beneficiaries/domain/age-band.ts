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

/** Age band on a day, from the birth year alone: the age reached in that year. Source: La Coop's bands. */
export function ageBandOn(day: CivilDate, birthYear: number | null): AgeBand {
  if (birthYear === null) return 'unknown';
  const age = Number(day.slice(0, 4)) - birthYear;
  if (age < 0) return 'unknown';
  return BANDS.find(([below]) => age < below)?.[1] ?? '70+';
}
