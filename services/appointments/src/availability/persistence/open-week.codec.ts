import { addDays, daysBetween, type Interval } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type {
  FreeBlock,
  FreeStretch,
  HeldTime,
  OpenDay,
  OpeningRef,
  OpenWeek,
  RoomWeek,
} from '../domain/index.js';

const MINUTE_MS = 60_000;

/** [day of the week from 0, minutes taken, blocks]; instants are minutes since Monday 00:00 UTC. */
type CodedDay = [number, number, CodedBlock[]];
/** Opens, what the wall clock shows then, 1 if it is moved that day, then `from, to, next busy` of each free stretch; null is never. */
type CodedBlock = (number | null)[];
/** Days, holds of the room, holds of the member (`from, to, until` each), what else takes the member (`from, to`). */
type CodedWeek = [CodedDay[], number[], number[], number[]];

/** Taken for ever (`from, to`), holds (`from, to, until`), closed (`from, to`). */
type CodedRoomWeek = [number[], number[], number[]];

/** A week as text, without the opening and the Monday that its place names. */
export function encodeWeek(week: OpenWeek): string {
  const base = baseOf(week.monday);
  const coded = (ms: number): number => (ms - base) / MINUTE_MS;
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
  const held = [codedHolds(week.roomHolds, base), codedHolds(holds, base)] as const;
  const whole: CodedWeek = [days, ...held, codedTimes(busy, base)];
  return JSON.stringify(whole);
}

/** The week that `encodeWeek` made text of. */
export function decodeWeek(opening: OpeningRef, monday: CivilDate, text: string): OpenWeek {
  const base = baseOf(monday);
  const [days, roomHolds, memberHolds, taken] = JSON.parse(text) as CodedWeek;
  const instant = (minutes: number | null | undefined): number =>
    minutes == null ? Infinity : base + Math.round(minutes * MINUTE_MS);
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
    roomHolds: holdsOf(roomHolds, base),
    memberTime: { holds: holdsOf(memberHolds, base), busy: timesOf(taken, base) },
  };
}

/** What takes a room around a week as text, without the structure, the room and the Monday that its place names. */
export function encodeRoomWeek({ monday, busy, holds, closed }: RoomWeek): string {
  const base = baseOf(monday);
  const times = [codedTimes(busy, base), codedHolds(holds, base), codedTimes(closed, base)];
  return JSON.stringify(times);
}

/** The week that `encodeRoomWeek` made text of. */
export function decodeRoomWeek(
  place: Pick<RoomWeek, 'structureId' | 'roomId' | 'monday'>,
  text: string,
): RoomWeek {
  const base = baseOf(place.monday);
  const [busy, holds, closed] = JSON.parse(text) as CodedRoomWeek;
  return {
    ...place,
    busy: timesOf(busy, base),
    holds: holdsOf(holds, base),
    closed: timesOf(closed, base),
  };
}

function codedTimes(times: readonly Interval[], base: number): number[] {
  return times.flatMap(({ from, to }) => [(from - base) / MINUTE_MS, (to - base) / MINUTE_MS]);
}

function codedHolds(holds: readonly HeldTime[], base: number): number[] {
  return holds.flatMap((hold) => [...codedTimes([hold], base), (hold.until - base) / MINUTE_MS]);
}

function timesOf(coded: readonly number[], base: number): Interval[] {
  return inGroups(coded, 2).map(([from = 0, to = 0]) => ({
    from: base + Math.round(from * MINUTE_MS),
    to: base + Math.round(to * MINUTE_MS),
  }));
}

function holdsOf(coded: readonly number[], base: number): HeldTime[] {
  return inGroups(coded, 3).flatMap(([from = 0, to = 0, until = 0]) =>
    timesOf([from, to], base).map((time) => ({
      ...time,
      until: base + Math.round(until * MINUTE_MS),
    })),
  );
}

function baseOf(monday: CivilDate): number {
  return Date.parse(`${monday}T00:00:00Z`);
}

function inGroups(flat: readonly number[], size: number): number[][] {
  return Array.from({ length: flat.length / size }, (_, i) => flat.slice(i * size, (i + 1) * size));
}
