import type { DateSpan } from '@maillage/calendar';
import type { CivilDate } from '@maillage/kernel';
import type { Redis } from 'ioredis';
import type { IndexedOpening } from '../ports/availability-index.js';
import type {
  AskedRooms,
  AskedWeek,
  OpeningRef,
  OpenTimes,
  OpenWeek,
  RoomWeek,
} from '../ports/open-times.js';
import { resultsInTime } from './answer-in-time.js';
import { roomOfField, type IndexKeys } from './index-keys.js';
import { openingAndRing, stepsInRing } from './indexed-opening.codec.js';
import { decodeRoomWeek, decodeWeek } from './open-week.codec.js';

/** Weeks of openings that a process holds at most; some 2 KB each. */
const MOST_WEEKS_HELD = 20_000;

/** What was read of a structure: it stands as long as its edition. */
interface House {
  readonly edition: string;
  readonly openings: ReadonlyMap<
    string,
    { readonly opening: IndexedOpening; readonly ring: Buffer }
  >;
  readonly weeks: Map<CivilDate, HeldWeek>;
}

/** A week of a structure. */
interface HeldWeek {
  readonly openings: ReadonlyMap<string, OpenWeek>;
  /** Text by room: read only by searches that need a room. */
  readonly rooms: ReadonlyMap<string, string>;
}

/**
 * What this process has read of the index, by structure. A search asks for the editions of its structures and reads
 * those anew that have another: an edition is asked for before what it stands for is read, so nothing is held too long.
 */
export class HeldHouses {
  private readonly held = new Map<string, House>();
  private weeksHeld = 0;

  constructor(
    private readonly redis: Redis,
    private readonly keys: IndexKeys,
  ) {}

  /** @param editions by structure, as they are now; null where the index has nothing of it */
  async of(editions: ReadonlyMap<string, string | null>): Promise<OpenTimes> {
    const known = new Map<string, House>();
    const changed: [string, string][] = [];
    for (const [id, edition] of editions) {
      const house = this.held.get(id);
      if (edition === null) this.forget(id);
      else if (house?.edition === edition) known.set(id, house);
      else changed.push([id, edition]);
    }
    for (const [id, house] of await this.read(changed)) known.set(id, house);
    return new HousesNow(known, (asked) => this.readWeeks(asked));
  }

  private async read(changed: readonly (readonly [string, string])[]): Promise<[string, House][]> {
    if (changed.length === 0) return [];
    const reading = this.redis.pipeline();
    for (const [id] of changed) reading.hgetallBuffer(this.keys.house(id));
    const found = (await resultsInTime(reading.exec())) as Record<string, Buffer>[];
    return changed.map(([id, edition], index) => {
      const openings = Object.entries(found[index] ?? {}).map(
        ([openingId, value]) => [openingId, openingAndRing(openingId, value)] as const,
      );
      const house: House = { edition, openings: new Map(openings), weeks: new Map() };
      this.forget(id);
      this.held.set(id, house);
      return [id, house];
    });
  }

  /** Reads whole weeks of structures into their houses. */
  private async readWeeks(asked: readonly (readonly [string, House, CivilDate])[]): Promise<void> {
    const reading = this.redis.pipeline();
    for (const [id, , monday] of asked) reading.hgetall(this.keys.week(id, monday));
    const found = (await resultsInTime(reading.exec())) as Record<string, string>[];
    if (this.weeksHeld > MOST_WEEKS_HELD) this.forgetAll();
    asked.forEach(([id, house, monday], index) => {
      const openings = new Map<string, OpenWeek>();
      const rooms = new Map<string, string>();
      for (const [field, value] of Object.entries(found[index] ?? {})) {
        const text = value.slice(value.indexOf(' ') + 1);
        const opening = house.openings.get(field)?.opening;
        const roomId = roomOfField(field);
        if (opening) openings.set(field, decodeWeek(opening, monday, text));
        else if (roomId !== undefined) rooms.set(roomId, text);
      }
      house.weeks.set(monday, { openings, rooms });
      if (this.held.get(id) === house) this.weeksHeld += openings.size;
    });
  }

  private forget(id: string): void {
    for (const { openings } of this.held.get(id)?.weeks.values() ?? [])
      this.weeksHeld -= openings.size;
    this.held.delete(id);
  }

  private forgetAll(): void {
    this.held.clear();
    this.weeksHeld = 0;
  }
}

/** The structures of one search, as they were when it began. */
class HousesNow implements OpenTimes {
  constructor(
    private readonly houses: ReadonlyMap<string, House>,
    private readonly readWeeks: (
      asked: readonly (readonly [string, House, CivilDate])[],
    ) => Promise<void>,
  ) {}

  openings(networkId: string, motiveCode: string): Promise<OpeningRef[]> {
    const found: OpeningRef[] = [];
    for (const { openings } of this.houses.values()) {
      for (const { opening } of openings.values()) {
        if (opening.networkId === networkId && opening.motiveCodes.includes(motiveCode))
          found.push(opening);
      }
    }
    return Promise.resolve(found);
  }

  longestFree(openings: readonly OpeningRef[], span: DateSpan): Promise<Uint8Array[]> {
    const none = Buffer.alloc(0);
    const ringOf = ({ structureId, openingId }: OpeningRef): Buffer =>
      this.houses.get(structureId)?.openings.get(openingId)?.ring ?? none;
    return Promise.resolve(openings.map((each) => stepsInRing(ringOf(each), span)));
  }

  async weeks(asked: readonly AskedWeek[]): Promise<OpenWeek[]> {
    await this.readMissing(
      asked.map(({ opening, monday }) => ({ structureId: opening.structureId, monday })),
    );
    return asked.flatMap(({ opening, monday }) => {
      const { structureId, openingId } = opening;
      return this.houses.get(structureId)?.weeks.get(monday)?.openings.get(openingId) ?? [];
    });
  }

  async rooms(asked: readonly AskedRooms[]): Promise<RoomWeek[]> {
    await this.readMissing(asked);
    return asked.flatMap(({ structureId, monday }) => {
      const rooms = this.houses.get(structureId)?.weeks.get(monday)?.rooms ?? [];
      return [...rooms].map(([roomId, text]) =>
        decodeRoomWeek({ structureId, roomId, monday }, text),
      );
    });
  }

  /** What the openings of a week were read with is there for its rooms as well. */
  private async readMissing(asked: readonly AskedRooms[]): Promise<void> {
    const missing = new Map<string, readonly [string, House, CivilDate]>();
    for (const { structureId, monday } of asked) {
      const house = this.houses.get(structureId);
      if (house && !house.weeks.has(monday))
        missing.set(`${monday} ${structureId}`, [structureId, house, monday]);
    }
    if (missing.size > 0) await this.readWeeks([...missing.values()]);
  }
}
