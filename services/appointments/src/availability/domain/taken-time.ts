import {
  addDays,
  civilDateOf,
  dayBounds,
  instantAtOrAfter,
  isHoliday,
  mergeIntervals,
  occurrencesOf,
  type DateSpan,
  type Interval,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { AbsencePlan, BusyPeriod, ClosurePeriod, StructureDays } from './timetable.js';

/**
 * Busy entries that count at `now` and touch [from, to), as sorted, disjoint intervals in milliseconds.
 * An entry counts while its `until` is strictly after now, as in the filter of the booking transaction.
 * Source: domain-appointments §5.
 */
export function busyTime(
  entries: readonly BusyPeriod[],
  now: Date,
  range: Interval,
): readonly Interval[] {
  const nowMs = now.getTime();
  const counting: Interval[] = [];
  for (const entry of entries) {
    const from = entry.from.getTime();
    const to = entry.to.getTime();
    if (from < range.to && to > range.from && entry.until.getTime() > nowMs) {
      counting.push({ from, to });
    }
  }
  return mergeIntervals(counting);
}

/**
 * Absences of a member that touch [from, to), as sorted, disjoint intervals in milliseconds. An end that the wall
 * clock skips is the instant of the jump; one that occurs twice is the first. Source: domain-appointments §3.
 */
export function absentTime(absences: readonly AbsencePlan[], range: Interval): readonly Interval[] {
  return mergeIntervals(
    absences.flatMap((absence) =>
      absence.kind === 'period' ? [intervalOf(absence)] : recurringAbsence(absence, range),
    ),
  );
}

/** Closures of a structure, and of the given room where there is one, as intervals in milliseconds. */
export function closedTime(
  closures: readonly ClosurePeriod[],
  roomId: string | undefined,
): readonly Interval[] {
  return closures
    .filter((closure) => closure.roomId === undefined || closure.roomId === roomId)
    .map(intervalOf);
}

/** Closures of one room alone, as intervals in milliseconds. */
export function roomClosedTime(closures: readonly ClosurePeriod[], roomId: string): Interval[] {
  return closures.filter((closure) => closure.roomId === roomId).map(intervalOf);
}

/** Whether a structure is shut on a civil date because it is a public holiday on which it does not open. */
export function isShutForHoliday(date: CivilDate, structure: StructureDays): boolean {
  return isHoliday(date, structure.holidayZone) && !structure.openOnHolidays.includes(date);
}

/** Milliseconds of [from, to) that busy entries take on a civil date in a zone, overlaps counted once. */
export function busyMsOn(
  entries: readonly BusyPeriod[],
  date: CivilDate,
  zone: string,
  now: Date,
): number {
  const day = intervalOf(dayBounds(date, zone));
  return busyTime(entries, now, day).reduce(
    (sum, { from, to }) => sum + Math.min(to, day.to) - Math.max(from, day.from),
    0,
  );
}

function recurringAbsence(
  absence: Extract<AbsencePlan, { kind: 'recurring' }>,
  range: Interval,
): Interval[] {
  const span: DateSpan = {
    first: addDays(civilDateOf(new Date(range.from), absence.zone), -1),
    last: civilDateOf(new Date(range.to), absence.zone),
  };
  const crossesMidnight = absence.to <= absence.from;
  return occurrencesOf(absence.recurrence, absence.exceptions, span).map(({ date }) =>
    intervalOf({
      from: instantAtOrAfter(date, absence.from, absence.zone),
      to: instantAtOrAfter(crossesMidnight ? addDays(date, 1) : date, absence.to, absence.zone),
    }),
  );
}

function intervalOf(range: { readonly from: Date; readonly to: Date }): Interval {
  return { from: range.from.getTime(), to: range.to.getTime() };
}
