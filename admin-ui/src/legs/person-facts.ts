import { identityFields } from '@maillage/contracts/codes';
import type { LegResource } from '@maillage/contracts/http/referrals';
import { identityFieldLabels } from '../i18n/person-labels.js';
import { numericDay } from '../time/french-dates.js';

/**
 * What the team is shown of the person, one line for each field that it needs.
 * @param communeOf name of the commune with a code, itself where none is known.
 */
export function personFacts(
  person: LegResource['person'],
  communeOf: (code: string) => string,
): (readonly [string, string])[] {
  if (!person) return [['Personne', 'Non communiquée']];
  return identityFields.flatMap((field) => {
    const value = person[field];
    if (value === undefined) return [];
    const text =
      value === null
        ? 'Non connu'
        : field === 'birthDate'
          ? numericDay(String(value))
          : field === 'communeInsee'
            ? communeOf(String(value))
            : String(value);
    return [[identityFieldLabels[field], text] as const];
  });
}
