import {
  addDays,
  dayBounds,
  daysBetween,
  holidaysOf,
  instantAtOrAfter,
  occurrencesOf,
  wallTimeOf,
  type DateSpan,
  type HolidayZone,
  type InstantRange,
  type PublicHoliday,
} from '@maillage/calendar';
import { DomainError, type CivilDate, type WallTime } from '@maillage/kernel';

/** Days of one calendar, both ends included. */
export const CALENDAR_DAYS_AT_MOST = 42;

/** A part of a time on one civil day; what goes on after it ends at 24:00, what began before begins at 00:00. */
export interface DayPiece {
  readonly day: CivilDate;
  readonly from: WallTime;
  readonly to: WallTime;
}

/** @throws DomainError invalid `CALENDAR.WRONG_WINDOW` unless it is 1 to 42 days. */
export function daysOfWindow({ first, last }: DateSpan): CivilDate[] {
  const count = daysBetween(first, last) + 1;
  if (count < 1 || count > CALENDAR_DAYS_AT_MOST) {
    throw new DomainError(
      'invalid',
      'CALENDAR.WRONG_WINDOW',
      `from ${first} to ${last} is ${String(count)} days; ask for 1 to ${String(CALENDAR_DAYS_AT_MOST)}`,
    );
  }
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** A time cut by the midnights of an IANA zone, as far as it falls on the days asked for. */
export function piecesOf(
  range: InstantRange,
  days: readonly CivilDate[],
  zone: string,
): DayPiece[] {
  return days.flatMap((day) => {
    const bounds = dayBounds(day, zone);
    if (range.from >= bounds.to || range.to <= bounds.from) return [];
    return [
      {
        day,
        from: range.from <= bounds.from ? ('00:00' as WallTime) : wallTimeOf(range.from, zone),
        to: range.to >= bounds.to ? ('24:00' as WallTime) : wallTimeOf(range.to, zone),
      },
    ];
  });
}

/** What comes back on single days, in blocks: an opening, as far as the calendar needs it. */
interface Recurring {
  readonly recurrence: Parameters<typeof occurrencesOf>[0];
  readonly exceptions: readonly (Parameters<typeof occurrencesOf>[1][number] & {
    readonly blocks?: readonly Block[] | undefined;
  })[];
  readonly blocks: readonly Block[];
}

interface Block {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** The instants of an opening's blocks in a span of civil days, on the clock of its house. */
export function openTimes(
  { recurrence, exceptions, blocks }: Recurring,
  span: DateSpan,
  zone: string,
): InstantRange[] {
  return occurrencesOf(recurrence, exceptions, span).flatMap(({ date, because }) =>
    (because?.blocks ?? blocks).map((block) => ({
      from: instantAtOrAfter(date, block.from, zone),
      to: instantAtOrAfter(date, block.to, zone),
    })),
  );
}

/** The public holidays of a zone among some days. */
export function holidaysAmong(
  days: readonly CivilDate[],
  zone: HolidayZone,
): ReadonlyMap<CivilDate, PublicHoliday> {
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
  const all = years.flatMap((year) => holidaysOf(zone, year));
  return new Map(all.filter(({ date }) => days.includes(date)).map((each) => [each.date, each]));
}
