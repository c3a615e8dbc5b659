import { addDays, civilDateOf, isoWeekStart, type DateSpan } from '@maillage/calendar';
import type { Clock } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import type { Opening } from '../../openings/ports/openings.js';
import { OPENINGS_TO_INDEX, type OpeningsToIndex } from '../../openings/ports/openings-to-index.js';
import type { AvailabilityChange } from '../domain/availability-change.js';
import {
  AVAILABILITY_INDEX,
  type AvailabilityIndex,
  type Turn,
} from '../ports/availability-index.js';
import { refOf } from './computed-open-times.js';
import { loadOpenWeeks, loadRoomWeeks } from './open-weeks.js';
import { LOOK_AHEAD_DAYS } from './search-slots.query.js';
import { TimetableLoader } from './timetables.js';

/** Openings worked out and written at once: few enough for one reading, enough to be worth one. */
const OPENINGS_AT_ONCE = 40;
const BATCHES_AT_ONCE = 2;

/** Works out free time again from the database and writes it into the index. May be repeated at will. */
@Injectable()
export class RefreshAvailability {
  constructor(
    @Inject(AVAILABILITY_INDEX) private readonly index: AvailabilityIndex,
    @Inject(OPENINGS_TO_INDEX) private readonly openings: OpeningsToIndex,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    private readonly timetables: TimetableLoader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether every day that searches look at is in the index. */
  async isComplete(): Promise<boolean> {
    const covered = await this.index.covered();
    const { first, last } = this.span();
    return covered !== undefined && covered.first <= first && covered.last >= last;
  }

  /** Forgets the index and makes it anew; until it ends, searches read the database. @returns how many openings. */
  async rebuild(): Promise<number> {
    await this.index.clear();
    return this.everything();
  }

  /**
   * Writes every opening for the days that searches look at, and says so. What changes meanwhile may be refreshed
   * beside it: the later turn wins. @returns how many openings.
   * @throws the reason of `over` when it is aborted; the index is then not complete.
   */
  async everything(over?: AbortSignal): Promise<number> {
    const span = this.span();
    let count = 0;
    let batch: Opening[] = [];
    const running = new Set<Promise<void>>();
    const houses = new Set<string>();
    let turn = await this.index.turn();
    const write = async (openings: readonly Opening[]): Promise<void> => {
      over?.throwIfAborted();
      if (running.size >= BATCHES_AT_ONCE) await Promise.race(running);
      const one = this.write(turn, openings, span, houses).finally(() => running.delete(one));
      running.add(one);
      turn = await this.index.turn();
      count += openings.length;
    };
    for await (const opening of this.openings.all(span.first)) {
      batch.push(opening);
      if (batch.length < OPENINGS_AT_ONCE) continue;
      await write(batch);
      batch = [];
    }
    await write(batch);
    await Promise.all(running);
    over?.throwIfAborted();
    await this.index.cover(span);
    return count;
  }

  async of(change: AvailabilityChange): Promise<void> {
    const span = this.span();
    if (change.kind === 'facts') return this.index.renewFacts();
    const turn = await this.index.turn();
    switch (change.kind) {
      case 'opening': {
        const opening = await this.openings.find(change.openingId);
        if (opening) await this.write(turn, [opening], span);
        else await this.index.remove(turn, [change.openingId]);
        return;
      }
      case 'member':
        return this.write(turn, await this.openings.ofMember(change.memberId, span.first), span);
      case 'structure':
        return this.write(
          turn,
          await this.openings.ofStructure(change.structureId, span.first),
          span,
        );
      case 'time': {
        const weeks = within(span, aroundDays(change));
        if (!weeks) return;
        const [own, inRoom, houses] = await Promise.all([
          this.openings.ofMember(change.ownerId, weeks.first),
          this.openings.ofRoom(change.ownerId, weeks.first),
          this.structures.withRoom(change.ownerId),
        ]);
        const only = houses.map((each) => ({
          ...each,
          rooms: each.rooms.filter(({ id }) => id === change.ownerId),
        }));
        await this.writeRooms(turn, only, weeks);
        const openings = [...own, ...inRoom];
        return this.writeOpenings(turn, openings, await this.openHousesOf(openings), weeks);
      }
    }
  }

  /**
   * Writes openings, and the rooms of their houses.
   * @param turn taken before the openings were read
   * @param written houses whose rooms are written already; those that are written now are added
   */
  private async write(
    turn: Turn,
    openings: readonly Opening[],
    span: DateSpan,
    written = new Set<string>(),
  ): Promise<void> {
    const houses = await this.openHousesOf(openings);
    const others = houses.filter(({ id }) => !written.has(id));
    for (const { id } of others) written.add(id);
    await this.writeRooms(turn, others, span);
    await this.writeOpenings(turn, openings, houses, span);
  }

  private async openHousesOf(openings: readonly Opening[]): Promise<StructureCopy[]> {
    if (openings.length === 0) return [];
    const ids = new Set(openings.map(({ structureId }) => structureId));
    return [...(await this.structures.named([...ids])).values()].filter(({ open }) => open);
  }

  private async writeRooms(
    turn: Turn,
    houses: readonly StructureCopy[],
    span: DateSpan,
  ): Promise<void> {
    const weeks = await loadRoomWeeks(this.timetables, houses, span, this.clock.now());
    await this.index.writeRooms(turn, weeks);
  }

  private async writeOpenings(
    turn: Turn,
    openings: readonly Opening[],
    open: readonly StructureCopy[],
    span: DateSpan,
  ): Promise<void> {
    if (openings.length === 0) return;
    const weeks = await loadOpenWeeks(this.timetables, openings, open, span, this.clock.now());
    const entries = openings.flatMap((opening) => {
      const found = weeks.get(opening.id);
      if (!found) return [];
      const { networkId, motiveCodes } = opening;
      return [{ opening: { ...refOf(opening), networkId, motiveCodes }, weeks: found }];
    });
    const gone = openings.filter(({ id }) => !weeks.has(id)).map(({ id }) => id);
    if (gone.length > 0) await this.index.remove(turn, gone);
    if (entries.length > 0) await this.index.write(turn, entries);
  }

  /** The weeks that searches look at: from the day before today in UTC, for zones behind it. */
  private span(): DateSpan {
    const today = civilDateOf(this.clock.now(), 'UTC');
    return {
      first: isoWeekStart(addDays(today, -1)),
      last: addDays(isoWeekStart(addDays(today, LOOK_AHEAD_DAYS + 7)), 6),
    };
  }
}

/** The civil days, in any zone, that time taken on UTC days can change: a buffer reaches back to the day before. */
function aroundDays({ first, last }: DateSpan): DateSpan {
  return { first: addDays(first, -2), last: addDays(last, 1) };
}

function within(span: DateSpan, { first, last }: DateSpan): DateSpan | undefined {
  const from = first > span.first ? first : span.first;
  const to = last < span.last ? last : span.last;
  return from <= to ? { first: from, last: to } : undefined;
}
