import type { CivilDate } from '@maillage/kernel';
import type { Recurrence, RecurrenceException } from './recurrence.js';

/** Days of rules and exceptions lie in these years. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

/**
 * What is wrong with the days of a recurrence, in English, or nothing: the last day is not before the first, weekdays
 * are chosen once each of every n-th week (n from 1), and all lies between 2000 and 2099.
 */
export function recurrenceFault(recurrence: Recurrence): string | undefined {
  const { firstDay } = recurrence;
  const lastDay = recurrence.kind === 'once' ? firstDay : (recurrence.lastDay ?? firstDay);
  const far = farDay([firstDay, lastDay]);
  if (far !== undefined) return far;
  if (lastDay < firstDay) return `${lastDay} is before ${firstDay}`;
  if (recurrence.kind !== 'weekly') return undefined;
  const { weekdays, everyWeeks } = recurrence;
  const sound =
    Number.isInteger(everyWeeks) &&
    everyWeeks >= 1 &&
    weekdays.length > 0 &&
    new Set(weekdays).size === weekdays.length;
  return sound ? undefined : 'choose weekdays, each once, of every n-th week';
}

/**
 * What is wrong with exceptions, in English, or nothing: not more than `atMost`, a date is cancelled or moved once
 * and extra once, and all lies between 2000 and 2099.
 */
export function exceptionsFault(
  exceptions: readonly RecurrenceException[],
  atMost: number,
): string | undefined {
  if (exceptions.length > atMost) return `${String(atMost)} exceptions at most`;
  const datesOf = (extra: boolean): CivilDate[] =>
    exceptions.filter(({ kind }) => (kind === 'extra') === extra).map(({ date }) => date);
  for (const dates of [datesOf(true), datesOf(false)]) {
    if (new Set(dates).size !== dates.length) return 'one exception for each date';
  }
  return farDay(exceptions.flatMap((each) => [each.date, exceptionDay(each)]));
}

/** The date on which an exception puts what recurs, or takes it away. */
export function exceptionDay(exception: RecurrenceException): CivilDate {
  return exception.kind === 'moved' ? exception.to : exception.date;
}

function farDay(days: readonly CivilDate[]): string | undefined {
  const far = days.find((day) => {
    const year = Number(day.slice(0, 4));
    return year < FIRST_YEAR || year > LAST_YEAR;
  });
  return far && `${far} is not between ${String(FIRST_YEAR)} and ${String(LAST_YEAR)}`;
}
