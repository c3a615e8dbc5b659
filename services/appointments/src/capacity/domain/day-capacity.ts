import { mergeIntervals, type Interval } from '@maillage/calendar';

const MINUTE_MS = 60_000;

/** When a member receives for these motives, taken or free; milliseconds since the epoch. */
export interface OfferedTime extends Interval {
  readonly memberId: string;
  readonly motiveIds: readonly string[];
}

/** An appointment of the day that was not cancelled. */
export interface FilledTime {
  readonly motiveCode: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whole minutes. */
export interface Minutes {
  readonly offered: number;
  readonly filled: number;
}

export interface DayCapacity extends Minutes {
  readonly motives: ReadonlyMap<string, Minutes>;
}

/**
 * The minutes that a house offered and filled on a day, as a whole and by motive. Source: domain-appointments §3, §4.
 *
 * - Offered, by motive: the minutes in which each member received for it, added over members. Time open to several
 *   motives counts whole for each of them, since each could have had it: what motives were offered does not add up to
 *   the whole. A member's openings that overlap count once.
 * - Offered, as a whole: the same for all the motives together, so that every minute of a member counts once.
 * - Filled: the duration of the appointments of the motive, without the buffer after them. Forced overlaps and
 *   appointments outside openings count as well: more may be filled than was offered.
 * - A motive that had appointments but is not among those offered is told too, with nothing offered.
 * @param motiveCodes those that the house offers to one person at a time; openings for others count nowhere
 */
export function dayCapacity(
  times: readonly OfferedTime[],
  appointments: readonly FilledTime[],
  motiveCodes: readonly string[],
): DayCapacity {
  const filled = new Map<string, number>();
  for (const { motiveCode, startsAt, endsAt } of appointments) {
    const minutes = minutesOf({ from: startsAt.getTime(), to: endsAt.getTime() });
    filled.set(motiveCode, (filled.get(motiveCode) ?? 0) + minutes);
  }
  const offered = new Set(motiveCodes);
  const motives = [...new Set([...motiveCodes, ...filled.keys()])].sort();
  return {
    offered: offeredBy(times.filter(({ motiveIds }) => motiveIds.some((id) => offered.has(id)))),
    filled: [...filled.values()].reduce((sum, minutes) => sum + minutes, 0),
    motives: new Map(
      motives.map((code) => {
        const own = offered.has(code) ? times.filter((each) => each.motiveIds.includes(code)) : [];
        return [code, { offered: offeredBy(own), filled: filled.get(code) ?? 0 }];
      }),
    ),
  };
}

function offeredBy(times: readonly OfferedTime[]): number {
  const members = new Set(times.map(({ memberId }) => memberId));
  return [...members]
    .flatMap((id) => mergeIntervals(times.filter(({ memberId }) => memberId === id)))
    .reduce((sum, interval) => sum + minutesOf(interval), 0);
}

const minutesOf = ({ from, to }: Interval): number => Math.round((to - from) / MINUTE_MS);
