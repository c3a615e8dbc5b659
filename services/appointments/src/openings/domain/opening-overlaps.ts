import {
  addDays,
  exceptionDay,
  instantAtOrAfter,
  intersectIntervals,
  mergeIntervals,
  occurrencesOf,
  type DateSpan,
  type Interval,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { Opening, OpeningBlock } from './opening.js';

/** Days ahead in which two openings are compared, from today or from the later first day. */
const COMPARED_DAYS = 2 * 366;

/** An opening on the clock of its structure. */
export interface ZonedOpening {
  readonly opening: Opening;
  /** IANA zone. */
  readonly zone: string;
}

/** One block of an opening on one day. */
export interface OpenTime {
  readonly date: CivilDate;
  readonly block: OpeningBlock;
}

/** Another opening at the same time, and the first day on which it is so. */
export interface OpeningOverlap {
  readonly openingId: string;
  readonly structureId: string;
  readonly date: CivilDate;
}

/**
 * Which other openings run at the same time as this one, from `today` on, looking two years ahead; touching ones do
 * not overlap. Instants are compared, so houses may be in different zones. Sorted by date, then id.
 */
export function overlapsOf(
  { opening, zone }: ZonedOpening,
  others: readonly ZonedOpening[],
  today: CivilDate,
): OpeningOverlap[] {
  const found: OpeningOverlap[] = [];
  for (const { opening: other, zone: otherZone } of others) {
    if (other.id === opening.id) continue;
    const first = [today, firstDayOf(opening), firstDayOf(other)].sort().at(-1) ?? today;
    const span = { first, last: addDays(first, COMPARED_DAYS) };
    const mine = openTimesIn(opening, zone, span);
    // A day more on both sides: in another zone the same instant may be on another date.
    const around = { first: addDays(span.first, -1), last: addDays(span.last, 1) };
    const theirs = mergeIntervals(openTimesIn(other, otherZone, around));
    const hit = mine.find((time) => intersectIntervals([time], theirs).length > 0);
    if (!hit) continue;
    found.push({ openingId: other.id, structureId: other.structureId, date: hit.date });
  }
  return found.sort((a, b) => (a.date + a.openingId < b.date + b.openingId ? -1 : 1));
}

/** When an opening runs in a span of days: milliseconds since the epoch, with the civil date of its house. */
export function openTimesIn(
  { recurrence, exceptions, blocks }: Pick<Opening, 'recurrence' | 'exceptions' | 'blocks'>,
  zone: string,
  span: DateSpan,
): (Interval & OpenTime)[] {
  return occurrencesOf(recurrence, exceptions, span).flatMap(({ date, because }) =>
    (because?.blocks ?? blocks).map((block) => ({
      date,
      block,
      from: instantAtOrAfter(date, block.from, zone).getTime(),
      to: instantAtOrAfter(date, block.to, zone).getTime(),
    })),
  );
}

/** Of the rule, or of an exception that puts it earlier. */
export function firstDayOf({
  recurrence,
  exceptions,
}: Pick<Opening, 'recurrence' | 'exceptions'>): CivilDate {
  return [recurrence.firstDay, ...exceptions.map(exceptionDay)].sort()[0] ?? recurrence.firstDay;
}
