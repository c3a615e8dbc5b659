import type { CivilDate } from '@maillage/kernel';
import rrule from 'rrule';
import {
  addDays,
  civilDateOfEpochDay,
  compareDates,
  daysBetween,
  epochDayOf,
  DAY_MS,
  isoWeekStart,
  weekdayOf,
  type Weekday,
} from './civil-date.js';

const { RRule } = rrule;

/**
 * On which civil dates something comes back. No time, no zone. The first and the last day are included; without
 * `lastDay` it goes on. Source: domain-appointments §3 and §4.
 * - `once`: on `firstDay`.
 * - `weekly`: on the chosen weekdays of every n-th week; weeks start on Monday and count from the week of `firstDay`.
 * - `monthly-by-weekday-rank`: same weekday, same rank in its month as `firstDay` (2nd Tuesday); a month without a
 *   fifth one is skipped.
 * - `monthly-by-day`: same day of the month as `firstDay`; a month without it is skipped.
 */
export type Recurrence =
  | { readonly kind: 'once'; readonly firstDay: CivilDate }
  | {
      readonly kind: 'weekly';
      readonly firstDay: CivilDate;
      readonly lastDay?: CivilDate | undefined;
      /** 1 = every week. */
      readonly everyWeeks: number;
      readonly weekdays: readonly Weekday[];
    }
  | {
      readonly kind: 'monthly-by-weekday-rank';
      readonly firstDay: CivilDate;
      readonly lastDay?: CivilDate | undefined;
    }
  | {
      readonly kind: 'monthly-by-day';
      readonly firstDay: CivilDate;
      readonly lastDay?: CivilDate | undefined;
    };

/**
 * What is different on single dates. `cancelled` and `moved` act on a date that the rule gives and are without
 * effect elsewhere (cancelled wins over moved); a `moved` or `extra` date may be any date and is added to the
 * rule's.
 */
export type RecurrenceException =
  | { readonly kind: 'cancelled'; readonly date: CivilDate }
  | { readonly kind: 'moved'; readonly date: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'extra'; readonly date: CivilDate };

/** A date on which it takes place; `because` is the exception that put it there, absent for the rule's own. */
export interface Occurrence<E extends RecurrenceException = RecurrenceException> {
  readonly date: CivilDate;
  readonly because?: E;
}

/** Civil dates, both ends included. */
export interface DateSpan {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/**
 * Occurrences of a recurrence with its exceptions between two civil dates, both included, sorted by date.
 * Two may fall on one date (a moved one beside the rule's own). The cost grows with the span, not with the age
 * of the recurrence.
 */
export function occurrencesOf<E extends RecurrenceException>(
  recurrence: Recurrence,
  exceptions: readonly E[],
  span: DateSpan,
): Occurrence<E>[] {
  const inSpan = (date: CivilDate) => date >= span.first && date <= span.last;
  if (exceptions.length === 0) return ruleDates(recurrence, span).map((date) => ({ date }));

  const removed = new Set(exceptions.filter((e) => e.kind !== 'extra').map((e) => e.date));
  const cancelled = new Set(exceptions.filter((e) => e.kind === 'cancelled').map((e) => e.date));
  const occurrences: Occurrence<E>[] = ruleDates(recurrence, span)
    .filter((date) => !removed.has(date))
    .map((date) => ({ date }));
  for (const exception of exceptions) {
    if (exception.kind === 'extra' && inSpan(exception.date)) {
      occurrences.push({ date: exception.date, because: exception });
    }
    if (exception.kind === 'moved' && inSpan(exception.to) && !cancelled.has(exception.date)) {
      const onItsDay = { first: exception.date, last: exception.date };
      if (ruleDates(recurrence, onItsDay).length > 0) {
        occurrences.push({ date: exception.to, because: exception });
      }
    }
  }
  return occurrences.sort((a, b) => compareDates(a.date, b.date));
}

/** Dates of the rule alone, without exceptions, both ends of the span included, sorted. */
export function ruleDates(recurrence: Recurrence, span: DateSpan): CivilDate[] {
  const { firstDay } = recurrence;
  const first = span.first > firstDay ? span.first : firstDay;
  if (recurrence.kind === 'once')
    return firstDay >= span.first && firstDay <= span.last ? [firstDay] : [];
  const { lastDay } = recurrence;
  const last = lastDay !== undefined && lastDay < span.last ? lastDay : span.last;
  if (first > last) return [];
  if (recurrence.kind === 'weekly') return weeklyDates(recurrence, first, last);

  const monthly = new RRule(
    {
      freq: RRule.MONTHLY,
      dtstart: utcMidnight(`${first.slice(0, 7)}-01` as CivilDate),
      until: utcMidnight(last),
      ...(recurrence.kind === 'monthly-by-day'
        ? { bymonthday: Number(firstDay.slice(8)) }
        : { byweekday: rruleWeekday(weekdayOf(firstDay)).nth(rankInMonth(firstDay)) }),
    },
    true,
  );
  return monthly
    .all()
    .map(civilDateOfUtc)
    .filter((date) => date >= first);
}

function weeklyDates(
  recurrence: Extract<Recurrence, { kind: 'weekly' }>,
  first: CivilDate,
  last: CivilDate,
): CivilDate[] {
  if (recurrence.weekdays.length === 0) return [];
  const firstWeek = isoWeekStart(recurrence.firstDay);
  const weeksBefore = Math.floor(daysBetween(firstWeek, first) / 7);
  const skipped = Math.floor(weeksBefore / recurrence.everyWeeks) * recurrence.everyWeeks;
  const weekly = new RRule(
    {
      freq: RRule.WEEKLY,
      interval: recurrence.everyWeeks,
      wkst: RRule.MO,
      byweekday: recurrence.weekdays.map(rruleWeekday),
      dtstart: utcMidnight(addDays(firstWeek, skipped * 7)),
      until: utcMidnight(last),
    },
    true,
  );
  return weekly
    .all()
    .map(civilDateOfUtc)
    .filter((date) => date >= first);
}

/** 1 to 5: whether a date is the first, second… of its weekday in its month. */
export function rankInMonth(date: CivilDate): number {
  return Math.ceil(Number(date.slice(8)) / 7);
}

function rruleWeekday(weekday: Weekday): InstanceType<typeof rrule.Weekday> {
  return new rrule.Weekday(weekday - 1);
}

function utcMidnight(date: CivilDate): Date {
  return new Date(epochDayOf(date) * DAY_MS);
}

function civilDateOfUtc(midnight: Date): CivilDate {
  return civilDateOfEpochDay(Math.floor(midnight.getTime() / DAY_MS));
}
