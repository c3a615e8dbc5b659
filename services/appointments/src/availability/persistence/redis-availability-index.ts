import { randomUUID } from 'node:crypto';
import type { DateSpan } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { Redis } from 'ioredis';
import type { AvailabilityIndex, IndexedOpening, Turn } from '../ports/availability-index.js';
import type { OpenTimes, OpenWeek, RoomWeek } from '../ports/open-times.js';
import { answerInTime, resultsInTime } from './answer-in-time.js';
import { HeldHouses } from './held-houses.js';
import { indexKeys, roomField, type IndexKeys } from './index-keys.js';
import { RING_DAYS, ringPlace, stepsOfWeek, textOfOpening } from './indexed-opening.codec.js';
import { encodeRoomWeek, encodeWeek } from './open-week.codec.js';
import { REMOVE_OPENING, WRITE_OPENING, WRITE_ROOM } from './write-opening.lua.js';

/** How long a week outlives its last writing: it is over by then. */
const KEPT_SECONDS = RING_DAYS * 86_400;
const REMOVED_AT_ONCE = 500;

/** The index in Redis; what a process has read of it stands as long as the edition of its structure. */
export class RedisAvailabilityIndex implements AvailabilityIndex {
  private readonly keys: IndexKeys;
  private readonly houses: HeldHouses;

  /** @param prefix of every key, and of no other */
  constructor(
    private readonly redis: Redis,
    prefix: string,
  ) {
    this.keys = indexKeys(prefix);
    this.houses = new HeldHouses(redis, this.keys);
  }

  async of(structureIds: readonly string[], span: DateSpan): Promise<OpenTimes | undefined> {
    const editions = structureIds.map((id) => this.keys.edition(id));
    const [text, ...found] = await answerInTime(this.redis.mget(this.keys.covered, ...editions));
    const covered = spanOf(text);
    if (!covered || covered.first > span.first || covered.last < span.last) return undefined;
    return this.houses.of(new Map(structureIds.map((id, index) => [id, found[index] ?? null])));
  }

  async covered(): Promise<DateSpan | undefined> {
    return spanOf(await answerInTime(this.redis.get(this.keys.covered)));
  }

  async factsEdition(): Promise<string | undefined> {
    return (await answerInTime(this.redis.get(this.keys.facts))) ?? undefined;
  }

  async renewFacts(): Promise<void> {
    await answerInTime(this.redis.set(this.keys.facts, randomUUID()));
  }

  turn(): Promise<Turn> {
    return answerInTime(this.redis.incr(this.keys.turn));
  }

  async write(
    turn: Turn,
    entries: readonly { readonly opening: IndexedOpening; readonly weeks: readonly OpenWeek[] }[],
  ): Promise<void> {
    const { keys } = this;
    const writing = this.redis.pipeline();
    for (const { opening, weeks } of entries) {
      const { openingId, structureId } = opening;
      const places = [
        ...[keys.opening(openingId), keys.edition(structureId), keys.house(structureId)],
        ...weeks.map(({ monday }) => keys.week(structureId, monday)),
      ];
      const said = [
        turn,
        openingId,
        structureId,
        textOfOpening(opening),
        nextEdition(),
        KEPT_SECONDS,
      ];
      const ofWeeks = weeks.flatMap((week) => [
        encodeWeek(week),
        stepsOfWeek(week),
        ringPlace(week.monday),
      ]);
      writing.eval(WRITE_OPENING, places.length, ...places, ...said, RING_DAYS, ...ofWeeks);
    }
    await resultsInTime(writing.exec());
  }

  async writeRooms(turn: Turn, weeks: readonly RoomWeek[]): Promise<void> {
    if (weeks.length === 0) return;
    const { keys } = this;
    const byRoom = new Map<string, RoomWeek[]>();
    for (const week of weeks) byRoom.set(week.roomId, [...(byRoom.get(week.roomId) ?? []), week]);
    const writing = this.redis.pipeline();
    for (const [roomId, ofRoom] of byRoom) {
      const [{ structureId } = { structureId: '' }] = ofRoom;
      const places = [
        keys.edition(structureId),
        ...ofRoom.map(({ monday }) => keys.week(structureId, monday)),
      ];
      const said = [
        turn,
        roomField(roomId),
        nextEdition(),
        KEPT_SECONDS,
        ...ofRoom.map(encodeRoomWeek),
      ];
      writing.eval(WRITE_ROOM, places.length, ...places, ...said);
    }
    await resultsInTime(writing.exec());
  }

  async remove(turn: Turn, openingIds: readonly string[]): Promise<void> {
    const { keys } = this;
    const writing = this.redis.pipeline();
    for (const id of openingIds) {
      const said = [turn, id, keys.edition(''), keys.house(''), nextEdition()];
      writing.eval(REMOVE_OPENING, 1, keys.opening(id), ...said);
    }
    await resultsInTime(writing.exec());
  }

  async clear(): Promise<void> {
    await answerInTime(this.redis.del(this.keys.covered));
    for await (const keys of this.redis.scanStream({
      match: `${this.keys.prefix}*`,
      count: REMOVED_AT_ONCE,
    })) {
      const own = (keys as string[]).filter((key) => key !== this.keys.turn);
      if (own.length > 0) await answerInTime(this.redis.unlink(...own));
    }
  }

  async cover({ first, last }: DateSpan): Promise<void> {
    const facts = [this.keys.facts, randomUUID()];
    await answerInTime(this.redis.mset(this.keys.covered, `${first} ${last}`, ...facts));
  }
}

/** Another one for each single write: somebody may read between two of one pipeline. */
const nextEdition = (): string => randomUUID();

function spanOf(text: string | null | undefined): DateSpan | undefined {
  const [first, last] = (text ?? '').split(' ');
  return first && last ? { first: first as CivilDate, last: last as CivilDate } : undefined;
}
