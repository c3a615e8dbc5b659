import { addDays, civilDateOf, instantAtOrAfter, isWallTime, wallTimeOf } from '@maillage/calendar';
import { DomainError, type WallTime } from '@maillage/kernel';

/** A stretch of every day during which nobody is written to; it may run over midnight. */
export interface QuietHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

/**
 * Reads `20:00-08:00`; `off`: none.
 * @throws DomainError invalid `MESSAGE.QUIET_HOURS`.
 */
export function readQuietHours(text: string): QuietHours | null {
  if (text === 'off') return null;
  const [from = '', to = ''] = text.split('-');
  if (!isWallTime(from) || !isWallTime(to)) {
    throw new DomainError(
      'invalid',
      'MESSAGE.QUIET_HOURS',
      `"${text}" are no quiet hours; write 20:00-08:00, or off`,
    );
  }
  return { from, to };
}

/**
 * When a person may be written to, on the wall clock of `zone`: `now`, or the end of the quiet hours that hold it.
 * Source: domain-directory §4 (20:00 to 08:00 for people).
 */
export function firstDecentInstant(now: Date, zone: string, quiet: QuietHours | null): Date {
  if (quiet === null || quiet.from === quiet.to) return now;
  const today = civilDateOf(now, zone);
  const time = wallTimeOf(now, zone);
  const overMidnight = quiet.from > quiet.to;
  const evening = overMidnight && time >= quiet.from;
  const morning = overMidnight && time < quiet.to;
  const daytime = !overMidnight && time >= quiet.from && time < quiet.to;
  if (evening) return instantAtOrAfter(addDays(today, 1), quiet.to, zone);
  return morning || daytime ? instantAtOrAfter(today, quiet.to, zone) : now;
}
