import { addDays, daysBetween, type DateSpan } from '@maillage/calendar';
import type { CivilDate, Clock } from '@maillage/kernel';
import type { StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import type { Opening } from '../../openings/ports/openings.js';
import {
  MOST_FREE_STEPS,
  type AskedRooms,
  type AskedWeek,
  type OpeningRef,
  type OpenTimes,
  type OpenWeek,
  type RoomWeek,
} from '../ports/open-times.js';
import { loadOpenWeeks, loadRoomWeeks } from './open-weeks.js';
import type { TimetableLoader } from './timetables.js';

/** What a search reads, worked out from the database for one search: slow, and always there. */
export class ComputedOpenTimes implements OpenTimes {
  private readonly byId: ReadonlyMap<string, Opening>;

  /** @param all the openings of the structures that are searched */
  constructor(
    all: readonly Opening[],
    private readonly structures: readonly StructureCopy[],
    private readonly timetables: TimetableLoader,
    private readonly clock: Clock,
  ) {
    this.byId = new Map(all.map((each) => [each.id, each]));
  }

  openings(networkId: string, motiveCode: string): Promise<OpeningRef[]> {
    const taking = [...this.byId.values()].filter(
      (each) => each.networkId === networkId && each.motiveCodes.includes(motiveCode),
    );
    return Promise.resolve(taking.map(refOf));
  }

  longestFree(openings: readonly OpeningRef[], { first, last }: DateSpan): Promise<Uint8Array[]> {
    const days = daysBetween(first, last) + 1;
    return Promise.resolve(openings.map(() => new Uint8Array(days).fill(MOST_FREE_STEPS)));
  }

  async weeks(asked: readonly AskedWeek[]): Promise<OpenWeek[]> {
    const byMonday = new Map<CivilDate, Opening[]>();
    for (const { opening, monday } of asked) {
      const found = this.byId.get(opening.openingId);
      if (found) byMonday.set(monday, [...(byMonday.get(monday) ?? []), found]);
    }
    const weeks = await Promise.all(
      [...byMonday].map(([monday, openings]) => this.week(monday, openings)),
    );
    return weeks.flat();
  }

  async rooms(asked: readonly AskedRooms[]): Promise<RoomWeek[]> {
    const byId = new Map(this.structures.map((each) => [each.id, each]));
    const byMonday = new Map<CivilDate, StructureCopy[]>();
    for (const { structureId, monday } of asked) {
      const found = byId.get(structureId);
      if (found) byMonday.set(monday, [...(byMonday.get(monday) ?? []), found]);
    }
    const now = this.clock.now();
    const weeks = await Promise.all(
      [...byMonday].map(([monday, structures]) =>
        loadRoomWeeks(this.timetables, structures, weekFrom(monday), now),
      ),
    );
    return weeks.flat();
  }

  private async week(monday: CivilDate, openings: readonly Opening[]): Promise<OpenWeek[]> {
    const { timetables, structures } = this;
    const now = this.clock.now();
    const found = await loadOpenWeeks(timetables, openings, structures, weekFrom(monday), now);
    return [...found.values()].flat();
  }
}

function weekFrom(monday: CivilDate): DateSpan {
  return { first: monday, last: addDays(monday, 6) };
}

/** The opening as a search names it. */
export function refOf({ id, structureId, memberId, roomId }: Opening): OpeningRef {
  return { openingId: id, structureId, memberId, ...(roomId === undefined ? {} : { roomId }) };
}
