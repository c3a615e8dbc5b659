import { daysBetween, epochDayOf, isoWeekStart, type DateSpan } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import { longestFree, type OpenWeek } from '../domain/index.js';
import type { IndexedOpening } from '../ports/availability-index.js';
import { FREE_STEP_MINUTES, MOST_FREE_STEPS } from '../ports/open-times.js';

/** Days for which longest free stretches are kept, in a ring of whole weeks: more than any search looks ahead. */
export const RING_DAYS = 36 * 7;
const LINE_END = 10;

/** The opening as text, which the ring of its longest free stretches follows. */
export function textOfOpening(opening: IndexedOpening): string {
  const { structureId, memberId, roomId, networkId, motiveCodes } = opening;
  return [networkId, structureId, memberId, roomId ?? '-', ...motiveCodes].join(' ');
}

/** An opening and one byte a day, its longest free stretch, from what the index holds. */
export function openingAndRing(
  openingId: string,
  value: Buffer,
): { readonly opening: IndexedOpening; readonly ring: Buffer } {
  const end = value.indexOf(LINE_END);
  const text = value.toString('utf8', 0, end);
  const [networkId = '', structureId = '', memberId = '', room = '-', ...motiveCodes] =
    text.split(' ');
  const place = room === '-' ? {} : { roomId: room };
  const opening = { openingId, networkId, structureId, memberId, ...place, motiveCodes };
  return { opening, ring: Buffer.from(value.subarray(end + 1)) };
}

/** The bytes of a span of days. */
export function stepsInRing(ring: Buffer, { first, last }: DateSpan): Uint8Array {
  const steps = new Uint8Array(daysBetween(first, last) + 1);
  const place = ringPlace(first);
  for (let day = 0; day < steps.length; day += 1) steps[day] = ring[(place + day) % RING_DAYS] ?? 0;
  return steps;
}

/** The place of a day in the ring. */
export function ringPlace(date: CivilDate): number {
  const monday = isoWeekStart(date);
  const mondays = Math.floor((epochDayOf(monday) + 3) / 7);
  return (mondays % (RING_DAYS / 7)) * 7 + daysBetween(monday, date);
}

/** One byte for each day of the week. */
export function stepsOfWeek({ monday, days }: OpenWeek): Buffer {
  const steps = Buffer.alloc(7);
  for (const day of days) {
    const free = Math.ceil(longestFree(day) / (FREE_STEP_MINUTES * 60_000));
    steps[daysBetween(monday, day.date)] = Math.min(free, MOST_FREE_STEPS);
  }
  return steps;
}
