import { weekdays } from '@maillage/contracts/codes';
import { DomainError, type WallTime } from '@maillage/kernel';
import type { HoursBlock, WeekHours } from './structure.js';

/**
 * The week with each day's blocks in order; unknown stays unknown.
 * @throws DomainError invalid `STRUCTURE.HOURS_BACKWARDS`, `STRUCTURE.HOURS_OVERLAP`, with the `day`.
 */
export function orderedWeek(hours: WeekHours): WeekHours {
  if (hours === null) return null;
  const days = weekdays.map((day) => [day, orderedDay(hours[day], day)] as const);
  return Object.fromEntries(days) as unknown as WeekHours;
}

function orderedDay(blocks: readonly HoursBlock[], day: number): HoursBlock[] {
  const inOrder = [...blocks].sort((a, b) => (a.from < b.from ? -1 : 1));
  inOrder.forEach((block, index) => {
    refuseBackwards(block.from, block.to, day);
    const next = inOrder[index + 1];
    if (next === undefined || block.to <= next.from) return;
    throw new DomainError(
      'invalid',
      'STRUCTURE.HOURS_OVERLAP',
      `day ${String(day)}: ${block.from}–${block.to} and ${next.from}–${next.to} overlap`,
      { day },
    );
  });
  return inOrder;
}

/** @throws DomainError invalid `STRUCTURE.HOURS_BACKWARDS` unless they begin before they end. */
export function refuseBackwards(from: WallTime, to: WallTime, day: number | null): void {
  if (from < to) return;
  throw new DomainError(
    'invalid',
    'STRUCTURE.HOURS_BACKWARDS',
    `${from}–${to} ends before it begins`,
    { day },
  );
}
