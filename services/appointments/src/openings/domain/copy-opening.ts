import {
  addDays,
  mergeIntervals,
  minutesOf,
  occurrencesOf,
  wallTimeOfMinutes,
  type DateSpan,
  type Recurrence,
} from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { Opening, OpeningBlock, OpeningException } from './opening.js';

/** A day on which an opening takes place, with its blocks on the wall clock of the structure. */
export interface OpenDay {
  readonly date: CivilDate;
  readonly blocks: readonly OpeningBlock[];
}

/** When a copy takes place, and on which days it would have but did not need to. */
export interface OpeningCopy {
  /** Undefined: no day is left. */
  readonly times: Pick<Opening, 'recurrence' | 'exceptions' | 'blocks'> | undefined;
  /** By date. */
  readonly leftOut: readonly OpenDay[];
}

type CopiedDay = OpenDay & { readonly byRule: boolean };

/**
 * What an opening does in a span of days, done again `days` later. Single dates that differ are copied as they are;
 * a weekly rule stays one and ends with the last copied day; what comes back monthly becomes single days. Days on
 * which `isThere` says so are left out.
 * @param days a whole number of weeks, so that weekdays and their rhythm stay.
 */
export function copyOpening(
  opening: Opening,
  span: DateSpan,
  days: number,
  isThere: (day: OpenDay) => boolean,
): OpeningCopy {
  const all = occurrencesOf(opening.recurrence, opening.exceptions, span).map(
    ({ date, because }): CopiedDay => ({
      date: addDays(date, days),
      blocks: because?.blocks ?? opening.blocks,
      byRule: because === undefined && opening.recurrence.kind === 'weekly',
    }),
  );
  const leftOut = all.filter(isThere).map(({ date, blocks }) => ({ date, blocks }));
  const kept = all.filter((day) => !isThere(day));
  const ruled = kept.filter(({ byRule }) => byRule);
  const single = joined(kept.filter(({ byRule }) => !byRule));
  const [firstRuled] = ruled;
  if (opening.recurrence.kind === 'weekly' && firstRuled) {
    const { everyWeeks, weekdays } = opening.recurrence;
    const lastDay = ruled.at(-1)?.date ?? firstRuled.date;
    const firstDay = firstRuled.date;
    const recurrence = { kind: 'weekly', firstDay, lastDay, everyWeeks, weekdays } as const;
    const exceptions = [...gaps(recurrence, ruled, { first: firstDay, last: lastDay }), ...single];
    return { times: { recurrence, exceptions, blocks: opening.blocks }, leftOut };
  }
  const [first, ...later] = single;
  if (!first) return { times: undefined, leftOut };
  const recurrence = { kind: 'once', firstDay: first.date } as const;
  return { times: { recurrence, exceptions: later, blocks: first.blocks }, leftOut };
}

/** Days of the rule that are not copied. */
function gaps(
  recurrence: Recurrence,
  ruled: readonly OpenDay[],
  span: DateSpan,
): OpeningException[] {
  const copied = new Set(ruled.map(({ date }) => date));
  return occurrencesOf(recurrence, [], span)
    .filter(({ date }) => !copied.has(date))
    .map(({ date }) => ({ kind: 'cancelled', date }));
}

/** Single days as extra ones, by date: a date is extra once, so blocks that fall on one day become one where they meet. */
function joined(
  days: readonly OpenDay[],
): (OpeningException & { readonly blocks: readonly OpeningBlock[] })[] {
  const byDate = new Map<CivilDate, readonly OpeningBlock[]>();
  for (const { date, blocks } of days) {
    const other = byDate.get(date);
    byDate.set(date, other ? together([...other, ...blocks]) : blocks);
  }
  return [...byDate].map(([date, blocks]) => ({ kind: 'extra', date, blocks }));
}

function together(blocks: readonly OpeningBlock[]): OpeningBlock[] {
  return mergeIntervals(
    blocks.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })),
  ).map(({ from, to }) => ({ from: wallTimeOfMinutes(from), to: wallTimeOfMinutes(to) }));
}

/** Whether some openings of one house run, on a day of a span, at a time of the blocks. */
export function isOpenIn(
  openings: readonly Pick<Opening, 'recurrence' | 'exceptions' | 'blocks'>[],
  span: DateSpan,
): (day: OpenDay) => boolean {
  const byDate = new Map<CivilDate, OpeningBlock[]>();
  for (const { recurrence, exceptions, blocks } of openings) {
    for (const { date, because } of occurrencesOf(recurrence, exceptions, span)) {
      byDate.set(date, [...(byDate.get(date) ?? []), ...(because?.blocks ?? blocks)]);
    }
  }
  return ({ date, blocks }) =>
    (byDate.get(date) ?? []).some((there) =>
      blocks.some(({ from, to }) => from < there.to && there.from < to),
    );
}
