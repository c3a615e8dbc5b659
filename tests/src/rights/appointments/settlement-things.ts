import { civilDateOf } from '@maillage/calendar';
import { made } from '../asking.js';
import type { Caller } from '../callers.js';

const zone = 'Europe/Paris';

/** An absence of five minutes that takes the time of an appointment away. */
export async function awayDuring(
  manager: Caller,
  { memberId, startsAt }: { readonly memberId: string; readonly startsAt: string },
): Promise<void> {
  const starts = new Date(startsAt);
  const ends = new Date(starts.getTime() + 5 * 60_000);
  const clock = new Intl.DateTimeFormat('fr-FR', { timeZone: zone, timeStyle: 'short' });
  const day = civilDateOf(starts, zone);
  const days = { kind: 'period', firstDay: day, lastDay: day };
  const time = { ...days, from: clock.format(starts), to: clock.format(ends) };
  const absence = { memberId, zone, reason: 'leave', time };
  await made(manager, 'appointments', '/v1/absences', absence);
}
