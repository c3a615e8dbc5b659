import { addDays, civilDateOf, dayBounds } from '@maillage/calendar';
import type { CivilDate, Clock, Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { OPENINGS, type Openings } from '../../openings/ports/openings.js';
import { slotsOf, type MemberTimetable, type Slot } from '../domain/index.js';
import type { Availability, Verdict, WantedSlot } from '../ports/availability.js';
import { bookerOf, rulesOf } from './booker-of.js';
import { instantsOfDays, TimetableLoader } from './timetables.js';

/** Judges one wanted time and finds others near it, from one structure's openings. */
@Injectable()
export class SlotFinder implements Availability {
  constructor(
    @Inject(OPENINGS) private readonly openings: Openings,
    private readonly timetables: TimetableLoader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async judge(scope: Scope, wanted: WantedSlot): Promise<Verdict> {
    const day = civilDateOf(wanted.startsAt, wanted.structure.zone);
    const timetables = await this.load(scope, wanted, day, day, wanted.memberId);
    const timetable = timetables.find(({ memberId }) => memberId === wanted.memberId);
    if (!timetable) return 'not-offered';
    const starts = this.startsOn(scope, wanted, timetable);
    if (starts(wanted.startsAt)) return 'offered';
    if (!this.startsOn(scope, wanted, { ...timetable, busy: [] })(wanted.startsAt)) {
      return 'not-offered';
    }
    return this.isFree(wanted, timetable) ? 'offered' : 'taken';
  }

  async near(scope: Scope, wanted: WantedSlot, count: number): Promise<Slot[]> {
    const day = civilDateOf(wanted.startsAt, wanted.structure.zone);
    const sameDay = await this.nearest(scope, wanted, day, day, count);
    if (sameDay.length >= count) return sameDay;
    return this.nearest(scope, wanted, day, addDays(day, 7), count);
  }

  private startsOn(scope: Scope, wanted: WantedSlot, timetable: MemberTimetable) {
    const { motive, startsAt } = wanted;
    const window = { from: startsAt, to: new Date(startsAt.getTime() + 1) };
    const slots = slotsOf(timetable, rulesOf(motive), window, this.clock.now(), bookerOf(scope));
    return (start: Date) => slots.some(({ from }) => from.getTime() === start.getTime());
  }

  private isFree({ motive, startsAt }: WantedSlot, timetable: MemberTimetable): boolean {
    const now = this.clock.now();
    const minutes = motive.durationMinutes + motive.bufferMinutes;
    const to = new Date(startsAt.getTime() + minutes * 60_000);
    return !timetable.busy.some(
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
  ): Promise<readonly MemberTimetable[]> {
    const openings = (await this.openings.ofStructure(scope, structure.id, from)).filter(
      (opening) =>
        opening.motiveCodes.includes(motive.code) &&
        (memberId === undefined || opening.memberId === memberId),
    );
    const range = instantsOfDays(from, to, structure.zone);
    return (await this.timetables.load(openings, [structure], range)).of;
  }
}
