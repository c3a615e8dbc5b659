import { addDays, daysBetween, type Interval } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type {
  FreeBlock,
  FreeStretch,
  HeldTime,
  OpenDay,
  OpeningRef,
  OpenWeek,
} from '../domain/index.js';

const MINUTE_MS = 60_000;

/** [day of the week from 0, minutes taken, blocks]; instants are minutes since Monday 00:00 UTC. */
type CodedDay = [number, number, CodedBlock[]];
/** Opens, what the wall clock shows then, 1 if it is moved that day, then `from, to, next busy` of each free stretch; null is never. */
type CodedBlock = (number | null)[];
/** Days, holds of the room, holds of the member (`from, to, until` each), what else takes the member (`from, to`). */
type CodedWeek = [CodedDay[], number[], number[], number[]];

/** A week as text, without the opening and the Monday that its place names. */
export function encodeWeek(week: OpenWeek): string {
  const base = baseOf(week.monday);
  const coded = (ms: number): number => (ms - base) / MINUTE_MS;
  const held = (holds: readonly HeldTime[]): number[] =>
    holds.flatMap(({ from, to, until }) => [coded(from), coded(to), coded(until)]);
  const days = week.days.map(({ date, busyMs, blocks }): CodedDay => {
    const ofDay = blocks.map(({ opens, opensOnWall, clockMoves, free }): CodedBlock => [
      coded(opens),
      opensOnWall / MINUTE_MS,
      clockMoves ? 1 : 0,
      ...free.flatMap(({ from, to, nextBusy }) => [
        coded(from),
        coded(to),
        nextBusy === Infinity ? null : coded(nextBusy),
      ]),
    ]);
    return [daysBetween(week.monday, date), busyMs / MINUTE_MS, ofDay];
  });
  const { holds, busy } = week.memberTime;
  const taken = busy.flatMap(({ from, to }) => [coded(from), coded(to)]);
  const whole: CodedWeek = [days, held(week.roomHolds), held(holds), taken];
  return JSON.stringify(whole);
}

/** The week that `encodeWeek` made text of. */
export function decodeWeek(opening: OpeningRef, monday: CivilDate, text: string): OpenWeek {
  const base = baseOf(monday);
  const [days, roomHolds, memberHolds, taken] = JSON.parse(text) as CodedWeek;
  const instant = (minutes: number | null | undefined): number =>
    minutes == null ? Infinity : base + Math.round(minutes * MINUTE_MS);
  const held = (coded: readonly number[]): HeldTime[] =>
    inGroups(coded, 3).map(([from, to, until]) => ({
      from: instant(from),
      to: instant(to),
      until: instant(until),
    }));
  const busy = inGroups(taken, 2).map(([from, to]): Interval => ({
    from: instant(from),
    to: instant(to),
  }));
  return {
    ...opening,
    monday,
    days: days.map(([index, minutes, blocks]): OpenDay => {
      const date = addDays(monday, index);
      return {
        date,
        busyMs: Math.round(minutes * MINUTE_MS),
        blocks: blocks.map((block): FreeBlock => {
          const free: FreeStretch[] = [];
          for (let at = 3; at < block.length; at += 3) {
            free.push({
              from: instant(block[at]),
              to: instant(block[at + 1]),
              nextBusy: instant(block[at + 2]),
            });
          }
          const opensOnWall = Math.round((block[1] ?? 0) * MINUTE_MS);
          return { date, opens: instant(block[0]), opensOnWall, clockMoves: block[2] === 1, free };
        }),
      };
    }),
    roomHolds: held(roomHolds),
    memberTime: { holds: held(memberHolds), busy },
  };
}

function baseOf(monday: CivilDate): number {
  return Date.parse(`${monday}T00:00:00Z`);
}

function inGroups(flat: readonly number[], size: number): number[][] {
  return Array.from({ length: flat.length / size }, (_, i) => flat.slice(i * size, (i + 1) * size));
}
