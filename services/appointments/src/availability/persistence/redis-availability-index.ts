import { daysBetween, epochDayOf, isoWeekStart, type DateSpan } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { Redis } from 'ioredis';
import { longestFree } from '../domain/index.js';
import type { AvailabilityIndex, IndexedOpening, Turn } from '../ports/availability-index.js';
import {
  FREE_STEP_MINUTES,
  MOST_FREE_STEPS,
  type AskedWeek,
  type OpeningRef,
  type OpenWeek,
} from '../ports/open-times.js';
import { decodeWeek, encodeWeek } from './open-week.codec.js';
import { REMOVE_OPENING, WRITE_OPENING } from './write-opening.lua.js';

/** Days for which longest free stretches are kept, in a ring of whole weeks: more than any search looks ahead. */
const RING_DAYS = 36 * 7;
/** How long a week outlives its last writing: it is over by then. */
const KEPT_SECONDS = RING_DAYS * 86_400;
const ATTEMPT_MS = 2_000;
const REMOVED_AT_ONCE = 500;

/**
 * The index in Redis. For each motive of a network a hash of the openings that take it; for each opening a string
 * with one byte a day, its longest free stretch; for each structure and week a hash of what the openings have free.
 */
export class RedisAvailabilityIndex implements AvailabilityIndex {
  /** @param prefix of every key, and of no other */
  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
  ) {}

  async openings(networkId: string, motiveCode: string): Promise<OpeningRef[]> {
    const found = await inTime(
      this.redis.hgetall(`${this.prefix}takes:${networkId}:${motiveCode}`),
    );
    return Object.entries(found).map(([openingId, text]) => refOf(openingId, text));
  }

  async longestFree(openings: readonly OpeningRef[], span: DateSpan): Promise<Uint8Array[]> {
    if (openings.length === 0) return [];
    const days = daysBetween(span.first, span.last) + 1;
    const first = ringPlace(span.first);
    const keys = openings.map(({ openingId }) => this.freeKey(openingId));
    const rings = await inTime(this.redis.mgetBuffer(keys));
    return rings.map((ring) => {
      const steps = new Uint8Array(days);
      if (ring)
        for (let day = 0; day < days; day += 1) steps[day] = ring[(first + day) % RING_DAYS] ?? 0;
      return steps;
    });
  }

  async weeks(asked: readonly AskedWeek[]): Promise<OpenWeek[]> {
    const byHash = new Map<string, AskedWeek[]>();
    for (const each of asked) {
      const key = this.weekKey(each.opening.structureId, each.monday);
      const known = byHash.get(key);
      if (known) known.push(each);
      else byHash.set(key, [each]);
    }
    const groups = [...byHash];
    const reading = this.redis.pipeline();
    for (const [key, group] of groups) {
      reading.hmget(key, ...group.map(({ opening }) => opening.openingId));
    }
    const replies = (await inTime(reading.exec())) ?? [];
    return groups.flatMap(([, group], index) => {
      const [error, values] = replies[index] ?? [];
      if (error) throw error;
      return group.flatMap(({ opening, monday }, at) => {
        const value = (values as (string | null)[])[at];
        return value == null
          ? []
          : [decodeWeek(opening, monday, value.slice(value.indexOf(' ') + 1))];
      });
    });
  }

  async covered(): Promise<DateSpan | undefined> {
    const [first, last] = ((await inTime(this.redis.get(`${this.prefix}covered`))) ?? '').split(
      ' ',
    );
    return first && last ? { first: first as CivilDate, last: last as CivilDate } : undefined;
  }

  turn(): Promise<Turn> {
    return inTime(this.redis.incr(`${this.prefix}turn`));
  }

  async write(
    turn: Turn,
    entries: readonly { readonly opening: IndexedOpening; readonly weeks: readonly OpenWeek[] }[],
  ): Promise<void> {
    const writing = this.redis.pipeline();
    for (const { opening, weeks } of entries) {
      const { openingId, structureId, networkId, motiveCodes } = opening;
      const keys = [
        ...[this.openingKey(openingId), this.freeKey(openingId)],
        ...weeks.map(({ monday }) => this.weekKey(structureId, monday)),
      ];
      const takes = motiveCodes.map((code) => `${networkId}:${code}`).join(' ');
      const ofWeeks = weeks.flatMap((week) => [
        encodeWeek(week),
        stepsOf(week),
        ringPlace(week.monday),
      ]);
      const said = [
        turn,
        `${this.prefix}takes:`,
        openingId,
        textOf(opening),
        takes,
        KEPT_SECONDS,
        ...ofWeeks,
      ];
      writing.eval(WRITE_OPENING, keys.length, ...keys, ...said);
    }
    await done(writing.exec());
  }

  async remove(turn: Turn, openingIds: readonly string[]): Promise<void> {
    const writing = this.redis.pipeline();
    for (const id of openingIds) {
      const keys = [this.openingKey(id), this.freeKey(id)];
      writing.eval(REMOVE_OPENING, 2, ...keys, turn, `${this.prefix}takes:`, id);
    }
    await done(writing.exec());
  }

  async clear(): Promise<void> {
    await inTime(this.redis.del(`${this.prefix}covered`));
    for await (const keys of this.redis.scanStream({
      match: `${this.prefix}*`,
      count: REMOVED_AT_ONCE,
    })) {
      const own = (keys as string[]).filter((key) => key !== `${this.prefix}turn`);
      if (own.length > 0) await inTime(this.redis.unlink(...own));
    }
  }

  async cover({ first, last }: DateSpan): Promise<void> {
    await inTime(this.redis.set(`${this.prefix}covered`, `${first} ${last}`));
  }

  private openingKey(openingId: string): string {
    return `${this.prefix}opening:${openingId}`;
  }

  private freeKey(openingId: string): string {
    return `${this.prefix}free:${openingId}`;
  }

  private weekKey(structureId: string, monday: CivilDate): string {
    return `${this.prefix}week:${monday}:${structureId}`;
  }
}

/** The place of a day in the ring. */
function ringPlace(date: CivilDate): number {
  const mondays = Math.floor((epochDayOf(isoWeekStart(date)) + 3) / 7);
  return (mondays % (RING_DAYS / 7)) * 7 + daysBetween(isoWeekStart(date), date);
}

function textOf({ structureId, memberId, roomId }: OpeningRef): string {
  return `${structureId} ${memberId} ${roomId ?? '-'}`;
}

function refOf(openingId: string, text: string): OpeningRef {
  const [structureId = '', memberId = '', roomId = '-'] = text.split(' ');
  return { openingId, structureId, memberId, ...(roomId === '-' ? {} : { roomId }) };
}

/** One byte for each day of the week. */
function stepsOf({ monday, days }: OpenWeek): Buffer {
  const steps = Buffer.alloc(7);
  for (const day of days) {
    const free = Math.ceil(longestFree(day) / (FREE_STEP_MINUTES * 60_000));
    steps[daysBetween(monday, day.date)] = Math.min(free, MOST_FREE_STEPS);
  }
  return steps;
}

async function done(
  executing: Promise<[error: Error | null, result: unknown][] | null>,
): Promise<void> {
  for (const [error] of (await inTime(executing)) ?? []) if (error) throw error;
}

/** A server that does not answer is an error after two seconds, not a wait. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), ATTEMPT_MS);
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
