import { isWallTime } from '@maillage/calendar';
import type { Weekday } from '@maillage/contracts/codes';
import type { HoursBlock, WeekHours } from '../../domain/structure.js';

/** Why hours of the national list could not be taken as they are written. */
export const hoursFaults = [
  /** A block that ends when it begins, `00:00 - 00:00` mostly: dropped. */
  'empty-block',
  /** The same block twice on a day: kept once. */
  'repeated-block',
  /** Blocks of a day overlap, so that nobody can say which is right: the week's hours are unknown. */
  'overlapping-blocks',
  /** Not written as hours, or a block that ends before it begins: the week's hours are unknown. */
  'unreadable-hours',
  /** No hours on any day: unknown. */
  'no-hours',
] as const;
export type HoursFault = (typeof hoursFaults)[number];

export interface DayHours {
  /** In order; `null` where the day's hours cannot be known from what is written. */
  readonly blocks: readonly HoursBlock[] | null;
  readonly faults: readonly HoursFault[];
}

/** A day of a line that was not taken as written. `day` is `null` when it concerns the whole week. */
export interface HoursOddity {
  readonly day: Weekday | null;
  readonly text: string;
  readonly fault: HoursFault;
}

const BLOCK = /^(\d{2}:\d{2}) - (\d{2}:\d{2})$/;

/** Reads one day as the national list writes it: `09:00 - 12:00 / 13:30 - 17:00`; nothing: closed. */
export function readDayHours(text: string): DayHours {
  if (text.trim() === '') return { blocks: [], faults: [] };
  const faults = new Set<HoursFault>();
  const blocks = new Map<string, HoursBlock>();
  for (const written of text.split('/').map((part) => part.trim())) {
    const block = readBlock(written);
    if (block === null) return { blocks: null, faults: [...faults, 'unreadable-hours'] };
    if (block.from === block.to) faults.add('empty-block');
    else if (blocks.has(written)) faults.add('repeated-block');
    else blocks.set(written, block);
  }
  const inOrder = [...blocks.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (overlap(inOrder)) return { blocks: null, faults: [...faults, 'overlapping-blocks'] };
  return { blocks: inOrder, faults: [...faults] };
}

/**
 * Reads the six days of a line, Monday first (the list has no Sunday). One day that cannot be known makes the
 * whole week unknown, since the public state of a structure has no unknown day.
 */
export function readWeekHours(days: readonly string[]): {
  readonly hours: WeekHours;
  readonly oddities: readonly HoursOddity[];
} {
  const read = days.map((text, index) => ({
    day: (index + 1) as Weekday,
    text,
    ...readDayHours(text),
  }));
  const oddities: HoursOddity[] = read.flatMap(({ day, text, faults }) =>
    faults.map((fault) => ({ day, text, fault })),
  );
  if (days.every((text) => text.trim() === '')) {
    return { hours: null, oddities: [{ day: null, text: '', fault: 'no-hours' }] };
  }
  const week: Record<Weekday, readonly HoursBlock[]> = {
    1: [],
    2: [],
    3: [],
    4: [],
    5: [],
    6: [],
    7: [],
  };
  for (const { day, blocks } of read) {
    if (blocks === null) return { hours: null, oddities };
    week[day] = blocks;
  }
  return { hours: week, oddities };
}

function readBlock(written: string): HoursBlock | null {
  const [, from = '', to = ''] = BLOCK.exec(written) ?? [];
  if (!isWallTime(from) || !isWallTime(to) || to < from) return null;
  return { from, to };
}

function overlap(inOrder: readonly HoursBlock[]): boolean {
  return inOrder.some((block, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.from < block.to;
  });
}
