import { administrativeThemes } from '@maillage/contracts/codes';
import type { NewActivity } from '@maillage/contracts/http/reporting';

/** What a walk-in may be about, each under the digit that records it. */
export const walkInThemes = administrativeThemes.slice(0, 9);

/** The theme under a key by its place, since digits need Shift on a French keyboard; undefined for any other key. */
export const themeOfKey = (code: string) =>
  walkInThemes[Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]) - 1];

/** A person received without an appointment: a quarter of an hour, first information, nothing known of what came of it. */
export function walkInOf(
  structureId: string,
  localDay: string,
  theme: (typeof walkInThemes)[number],
): NewActivity {
  return {
    ...{ structureId, localDay, theme, kind: 'request', durationMinutes: 15, channel: 'on-site' },
    ...{ operatorCodes: [], procedureCode: null, outcome: 'unknown' },
    supportLevel: 'first-information',
  };
}
