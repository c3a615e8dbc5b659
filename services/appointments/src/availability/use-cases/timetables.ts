import { addDays, dayBounds, type InstantRange } from '@maillage/calendar';
import type { RoomNeed } from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, type BusyEntry, type BusyTime } from '../../busy-time/ports/busy-time.js';
import {
  MEMBER_COPIES,
  type MemberCopies,
  type MemberCopy,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { receivesAt, type Opening } from '../../openings/ports/openings.js';
import { roomsMeeting, type MemberTimetable, type StructureDays } from '../domain/index.js';
import { TimeOffLoader } from './time-off.js';

/** A timetable whose taken time still says by what it is taken. */
export type LoadedTimetable = MemberTimetable & {
  readonly busy: readonly BusyEntry[];
  readonly roomsBusy: ReadonlyMap<string, readonly BusyEntry[]>;
};

/** What is needed to compute slots: one timetable per member, and the members' names. */
export interface Timetables {
  readonly of: readonly LoadedTimetable[];
  readonly members: ReadonlyMap<string, MemberCopy>;
}

/** A room of a structure, and what takes it. */
export interface RoomUse {
  readonly roomId: string;
  readonly structure: StructureDays;
  readonly busy: readonly BusyEntry[];
}

/**
 * Puts openings, taken time, absences and closures together by member. A suspended member offers nothing, and one who
 * left a house nothing there, although their openings stand.
 */
@Injectable()
export class TimetableLoader {
  constructor(
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    private readonly timeOff: TimeOffLoader,
  ) {}

  /**
   * @param range the instants whose taken time matters: whole local days of the starts, buffers included
   * @param need of the motive that is asked for: the structures' rooms that meet it are read as well
   */
  async load(
    openings: readonly Opening[],
    structures: readonly StructureCopy[],
    range: InstantRange,
    need: RoomNeed = 'none',
  ): Promise<Timetables> {
    const ids = [...new Set(openings.map(({ memberId }) => memberId))].sort();
    const meeting = structures.flatMap((each) => roomsMeeting(need, each.rooms));
    const named = openings.flatMap(({ roomId }) => roomId ?? []);
    const rooms = [...new Set([...named, ...meeting.map(({ id }) => id)])];
    const [busy, members, off] = await Promise.all([
      this.busyTime.of([...ids, ...rooms], range),
      this.members.named(ids),
      this.timeOff.load(ids, structures, range),
    ]);
    const standing = openings.filter(({ memberId, structureId }) => {
      const member = members.get(memberId);
      return !member || (!member.suspended && receivesAt(structureId, member));
    });
    const receiving = ids.filter((id) => standing.some(({ memberId }) => memberId === id));
    const roomsBusy = new Map(rooms.map((id) => [id, busy.get(id) ?? []]));
    const timetables = receiving.map((memberId) => ({
      memberId,
      openings: standing.filter((each) => each.memberId === memberId).map(planOf),
      absences: off.absences.get(memberId) ?? [],
      busy: busy.get(memberId) ?? [],
      roomsBusy,
      structures: off.structures,
    }));
    return { of: timetables, members };
  }

  /** What takes the rooms of structures, by structure and room; nothing for a structure without rooms. */
  async roomsOf(structures: readonly StructureCopy[], range: InstantRange): Promise<RoomUse[]> {
    const having = structures.filter(({ rooms }) => rooms.length > 0);
    if (having.length === 0) return [];
    const ids = having.flatMap(({ rooms }) => rooms.map(({ id }) => id));
    const [busy, off] = await Promise.all([
      this.busyTime.of(ids, range),
      this.timeOff.load([], having, range),
    ]);
    return off.structures.flatMap((structure) =>
      (structure.rooms ?? []).map(({ id }) => ({
        roomId: id,
        structure,
        busy: busy.get(id) ?? [],
      })),
    );
  }
}

/** The timetable as it is without the time of some appointments and holds. */
export function without(timetable: LoadedTimetable, ids: readonly string[]): LoadedTimetable {
  if (ids.length === 0) return timetable;
  const others = (entries: readonly BusyEntry[]) => entries.filter(({ id }) => !ids.includes(id));
  const rooms = [...timetable.roomsBusy].map(([id, busy]) => [id, others(busy)] as const);
  return { ...timetable, busy: others(timetable.busy), roomsBusy: new Map(rooms) };
}

/** The instants of civil days, both included, and one day more for what a buffer may run into. */
export function instantsOfDays(from: CivilDate, to: CivilDate, zone: string): InstantRange {
  return { from: dayBounds(from, zone).from, to: dayBounds(addDays(to, 1), zone).to };
}

function planOf(opening: Opening): MemberTimetable['openings'][number] {
  const { id, structureId, roomId, motiveCodes, recurrence, exceptions, blocks } = opening;
  return {
    openingId: id,
    structureId,
    roomId,
    motiveIds: motiveCodes,
    recurrence,
    exceptions,
    blocks,
  };
}
