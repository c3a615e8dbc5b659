import { addDays, civilDateOf, instantAtOrAfter, wallTime } from '@maillage/calendar';
import type { NoticeFrequency } from '@maillage/contracts/codes';

const MORNING = wallTime('08:00');
const AFTERNOON = wallTime('14:00');
const TIMES = { daily: [MORNING], 'twice-a-day': [MORNING, AFTERNOON] } as const;

/**
 * When the mail about a notice leaves: the next 08:00 (or 14:00, twice a day) after `now` on the wall clock of `zone`;
 * `at-once`, or `null` for none. Source: domain-directory §4.
 */
export function mailingTime(
  frequency: NoticeFrequency,
  now: Date,
  zone: string,
): Date | 'at-once' | null {
  if (frequency === 'none') return null;
  if (frequency === 'at-once') return 'at-once';
  const today = civilDateOf(now, zone);
  const instants = [today, addDays(today, 1)].flatMap((day) =>
    TIMES[frequency].map((time) => instantAtOrAfter(day, time, zone)),
  );
  const next = instants.find((instant) => instant > now);
  if (!next) throw new Error('a day has a morning');
  return next;
}
