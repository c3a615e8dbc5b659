import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { appointmentStatusLabels } from '../i18n/appointment-labels.js';
import { momentIn } from '../time/french-dates.js';

type Change = AppointmentResource['history'][number];
type Situation = Change['after'];

/** What a change made of an appointment: each thing that differs, as it stood and as it is since. */
export function changeLines(
  { before, after }: Pick<Change, 'before' | 'after'>,
  zone: string,
): { readonly what: string; readonly before: string | null; readonly after: string }[] {
  const told: readonly (readonly [string, (situation: Situation) => string])[] = [
    ['Quand', ({ startsAt }) => momentIn(zone, startsAt)],
    ['Maison', ({ structureName }) => structureName],
    ['Conseiller', ({ memberName }) => memberName],
    ['Statut', ({ status }) => appointmentStatusLabels[status]],
  ];
  return told
    .map(([what, of]) => ({ what, before: before && of(before), after: of(after) }))
    .filter((line) => line.before !== line.after);
}
