import { addDays, civilDateOf, dayBounds } from '@maillage/calendar';
import type { CivilDate, Clock, Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { BusyEntry } from '../../busy-time/ports/busy-time.js';
import { OPENINGS, type Openings } from '../../openings/ports/openings.js';
import {
  freeRoomAt,
  roomTimesOf,
  slotsOf,
  type MemberTimetable,
  type MotiveRules,
  type Slot,
} from '../domain/index.js';
import type { Availability, Verdict, WantedSlot } from '../ports/availability.js';
import { bookerOf, rulesOf } from './booker-of.js';
import { instantsOfDays, TimetableLoader, without, type LoadedTimetable } from './timetables.js';

/** Every start that an opening can have, whatever stood before it. */
const ANY_START = { stepMinutes: 5 };

/** Judges one wanted time and finds others near it, from one structure's openings. */
@Injectable()
export class SlotFinder implements Availability {
  constructor(
    @Inject(OPENINGS) private readonly openings: Openings,
    private readonly timetables: TimetableLoader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async judge(scope: Scope, wanted: WantedSlot, instead: readonly string[] = []): Promise<Verdict> {
    const day = civilDateOf(wanted.startsAt, wanted.structure.zone);
    const timetables = await this.load(scope, wanted, day, day, wanted.memberId);
    const found = timetables.find(({ memberId }) => memberId === wanted.memberId);
    if (!found) return { is: 'not-offered' };
    const timetable = without(found, instead);
    // A search has laid its grid around what is to be given up: its starts hold as well.
    const [offered] = [timetable, found].flatMap((each) => this.startsAt(scope, wanted, each));
    if (offered) return { is: 'offered', roomId: offered.roomId };
    const idle = { ...timetable, busy: [], roomsBusy: new Map() };
    const ifIdle = timetable.openings.flatMap((opening) =>
      this.startsAt(scope, wanted, { ...idle, openings: [opening] }),
    );
    // Somebody who took the very start has moved the grid away from it: it is taken all the same.
    const offGrid = ifIdle.length > 0 ? [] : this.startsAt(scope, wanted, idle, ANY_START);
    if (this.isHeld(wanted, found, instead)) ifIdle.push(...offGrid);
    const planned = ifIdle.map((slot) => this.inFreeRoom(wanted, timetable, slot));
    const free = planned.find((slot) => this.isFree(wanted, timetable, slot));
    if (free) return { is: 'offered', roomId: free.roomId };
    const [taken] = [
      ...planned,
      ...offGrid.filter((slot) => !this.isFree(wanted, timetable, slot)),
    ];
    return taken ? { is: 'taken', roomId: taken.roomId } : { is: 'not-offered' };
  }

  async freeAt(scope: Scope, wanted: WantedSlot, instead: readonly string[]): Promise<Slot[]> {
    const day = civilDateOf(wanted.startsAt, wanted.structure.zone);
    const timetables = await this.load(scope, wanted, day, day);
    return timetables.flatMap((each) =>
      this.startsAt(scope, wanted, without(each, instead), ANY_START).slice(0, 1),
    );
  }

  async near(scope: Scope, wanted: WantedSlot, count: number): Promise<Slot[]> {
    const day = civilDateOf(wanted.startsAt, wanted.structure.zone);
    const sameDay = await this.nearest(scope, wanted, day, day, count);
    if (sameDay.length >= count) return sameDay;
    return this.nearest(scope, wanted, day, addDays(day, 7), count);
  }

  /** Whether this very start is held by what is to be given up: it was offered when the hold was made. */
  private isHeld(
    { startsAt }: WantedSlot,
    timetable: LoadedTimetable,
    instead: readonly string[],
  ): boolean {
    const now = this.clock.now();
    const own: readonly BusyEntry[] = timetable.busy;
    return own.some(
      ({ id, from, until }) =>
        instead.includes(id) && from.getTime() === startsAt.getTime() && until > now,
    );
  }

  /** The slots at the very start that is wanted. */
  private startsAt(
    scope: Scope,
    wanted: WantedSlot,
    timetable: MemberTimetable,
    grid: Partial<MotiveRules> = {},
  ): Slot[] {
    const { motive, startsAt } = wanted;
    const window = { from: startsAt, to: new Date(startsAt.getTime() + 1) };
    const rules = { ...rulesOf(motive), ...grid };
    const slots = slotsOf(timetable, rules, window, this.clock.now(), bookerOf(scope));
    return slots.filter(({ from }) => from.getTime() === startsAt.getTime());
  }

  /** The slot in a room that is free, where its opening has none and the motive needs one. */
  private inFreeRoom(
    { motive, startsAt }: WantedSlot,
    timetable: MemberTimetable,
    slot: Slot,
  ): Slot {
    const opening = timetable.openings.find(({ openingId }) => openingId === slot.openingId);
    const structure = timetable.structures.find((each) => each.structureId === slot.structureId);
    if (!structure || opening?.roomId !== undefined) return slot;
    const start = startsAt.getTime();
    const around = { from: start, to: busyUntil({ startsAt, motive }).getTime() };
    const { roomsBusy } = timetable;
    const rooms = roomTimesOf(motive.room, structure, roomsBusy, this.clock.now(), around);
    const roomId = freeRoomAt(rooms, start, motive);
    return roomId === undefined ? slot : { ...slot, roomId };
  }

  private isFree(
    { motive, startsAt }: WantedSlot,
    { busy, roomsBusy }: MemberTimetable,
    { roomId }: Slot,
  ): boolean {
    const now = this.clock.now();
    const to = busyUntil({ startsAt, motive });
    return ![...busy, ...(roomsBusy.get(roomId ?? '') ?? [])].some(
      (entry) => entry.from < to && entry.to > startsAt && entry.until > now,
    );
  }

  private async nearest(
    scope: Scope,
    wanted: WantedSlot,
    from: CivilDate,
    to: CivilDate,
    count: number,
  ): Promise<Slot[]> {
    const { structure, motive, startsAt } = wanted;
    const window = {
      from: dayBounds(from, structure.zone).from,
      to: dayBounds(to, structure.zone).to,
    };
    const slots = (await this.load(scope, wanted, from, to)).flatMap((timetable) =>
      slotsOf(timetable, rulesOf(motive), window, this.clock.now(), bookerOf(scope)),
    );
    const distance = (slot: Slot): number => Math.abs(slot.from.getTime() - startsAt.getTime());
    const byStart = new Map<number, Slot>();
    for (const slot of slots.sort((a, b) => distance(a) - distance(b) || +a.from - +b.from)) {
      if (!byStart.has(slot.from.getTime())) byStart.set(slot.from.getTime(), slot);
    }
    return [...byStart.values()].slice(0, count);
  }

  private async load(
    scope: Scope,
    { structure, motive }: WantedSlot,
    from: CivilDate,
    to: CivilDate,
    memberId?: string,
  ): Promise<readonly LoadedTimetable[]> {
    const found =
      memberId === undefined
        ? await this.openings.ofStructure(scope, structure.id, from)
        : await this.openings.ofMember(scope, memberId, from);
    const openings = found.filter(
      ({ structureId, motiveCodes }) =>
        structureId === structure.id && motiveCodes.includes(motive.code),
    );
    const range = instantsOfDays(from, to, structure.zone);
    return (await this.timetables.load(openings, [structure], range, motive.room)).of;
  }
}

/** The end of the wanted time with its buffer. */
function busyUntil({ startsAt, motive }: Pick<WantedSlot, 'startsAt' | 'motive'>): Date {
  const minutes = motive.durationMinutes + motive.bufferMinutes;
  return new Date(startsAt.getTime() + minutes * 60_000);
}
