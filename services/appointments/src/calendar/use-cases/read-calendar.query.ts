import { addDays, dayBounds, instantsOfPeriod, type InstantRange } from '@maillage/calendar';
import type { CalendarEntry, CalendarResource } from '@maillage/contracts/http/appointments';
import { DomainError, type CivilDate, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  ABSENCES,
  absentTimes,
  mayKeepAbsences,
  type Absences,
} from '../../absences/ports/absences.js';
import { BUSY_TIME, type BusyTime } from '../../busy-time/ports/busy-time.js';
import {
  CLOSURES,
  WORKED_HOLIDAYS,
  type Closures,
  type WorkedHolidays,
} from '../../closures/ports/closures.js';
import type { MemberCopy, StructureCopy } from '../../directory-copies/ports/directory-copies.js';
import { daysOfWindow, holidaysAmong, openTimes, piecesOf } from '../domain/calendar-days.js';
import { CalendarSubject, type Shown } from './calendar-subject.js';

/** One of structure and member; civil days, both included. */
export interface CalendarWindow {
  readonly structureId?: string | undefined;
  readonly memberId?: string | undefined;
  /** Only openings for this motive. */
  readonly motiveCode?: string | undefined;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

type Kept = Omit<CalendarEntry, 'from' | 'to'>;
type Timed = readonly [InstantRange, Kept];

const service = scopeOfService('appointments');
const nobody = { memberId: null, memberName: null, structureId: null, structureName: null };
const nothing = { ...nobody, roomId: null, reason: null, partner: false };

/** Openings, taken time, absences, closures and public holidays of a house or a member, day by day. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly subject: CalendarSubject,
    @Inject(ABSENCES) private readonly absences: Absences,
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(WORKED_HOLIDAYS) private readonly workedHolidays: WorkedHolidays,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Six reads, however many days. Coordinators see neither taken time nor absences.
   * @throws DomainError invalid `CALENDAR.WRONG_WINDOW`, `CALENDAR.FILTER_REQUIRED`; `STRUCTURE.UNKNOWN`,
   *   `MEMBER.UNKNOWN` (not-found).
   */
  async run(scope: MemberScope, asked: CalendarWindow): Promise<CalendarResource> {
    const days = daysOfWindow({ first: asked.from, last: asked.to });
    const shown = await this.subjectOf(scope, asked);
    const { zone, holidayZone } = shown.home;
    const range = { from: dayBounds(asked.from, zone).from, to: dayBounds(asked.to, zone).to };
    const [taken, away, closed, worked] = await Promise.all([
      this.taken(shown, range),
      this.away(scope, shown, asked),
      this.closed(shown, asked.from),
      this.workedDays(shown, asked.from),
    ]);
    const timed: Timed[] = [...openings(shown, asked), ...taken, ...away, ...closed];
    const entries = new Map<CivilDate, CalendarEntry[]>(days.map((day) => [day, []]));
    for (const [time, kept] of timed) {
      for (const { day, from, to } of piecesOf(time, days, zone)) {
        entries.get(day)?.push({ ...kept, from, to });
      }
    }
    const holidays = holidaysAmong(days, holidayZone);
    return {
      zone,
      days: days.map((day) => {
        const name = holidays.get(day)?.name;
        const found = entries.get(day) ?? [];
        return {
          day,
          holiday: name === undefined ? null : { name, worked: worked.has(day) },
          entries: found.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
        };
      }),
    };
  }

  private subjectOf(scope: MemberScope, asked: CalendarWindow): Promise<Shown> {
    const { structureId, memberId, from } = asked;
    if (structureId !== undefined && memberId === undefined) {
      return this.subject.ofStructure(scope, structureId, addDays(from, -1));
    }
    if (memberId !== undefined && structureId === undefined) {
      return this.subject.ofMember(scope, memberId, addDays(from, -1));
    }
    const message = 'ask for one of structureId, memberId';
    throw new DomainError('invalid', 'CALENDAR.FILTER_REQUIRED', message);
  }

  private async taken({ members, looksOnly }: Shown, range: InstantRange): Promise<Timed[]> {
    if (looksOnly) return [];
    const now = this.clock.now();
    const busy = await this.busyTime.of([...members.keys()], range);
    return [...busy].flatMap(([id, entries]) =>
      entries
        .filter(({ until }) => until > now)
        .map((entry) => [entry, { kind: 'taken', id: entry.id, ...of(members.get(id)) }] as const),
    );
  }

  private async away(
    scope: MemberScope,
    { members, looksOnly }: Shown,
    { from, to }: CalendarWindow,
  ): Promise<Timed[]> {
    if (looksOnly) return [];
    const span = { first: from, last: to };
    const found = await this.absences.of(service, [...members.keys()], addDays(from, -1));
    return [...found].flatMap(([id, absences]) => {
      const member = members.get(id);
      const told = member !== undefined && mayKeepAbsences(scope, member);
      return absences.flatMap((absence) => {
        const reason = told ? absence.reason : null;
        const kept = { kind: 'absence', id: absence.id, ...of(member), reason } as const;
        return absentTimes(absence, span).map((time) => [time, kept] as const);
      });
    });
  }

  private async closed({ structures }: Shown, from: CivilDate): Promise<Timed[]> {
    const found = await Promise.all(
      structures.map(async (structure) => {
        const closures = await this.closures.of(service, { structureId: structure.id }, from);
        return closures.map((closure) => {
          const { id, roomId, reason } = closure;
          const kept = {
            ...nothing,
            ...at(structure),
            kind: 'closure',
            id,
            roomId,
            reason,
          } as const;
          return [instantsOfPeriod(closure, structure.zone), kept] as const;
        });
      }),
    );
    return found.flat();
  }

  private async workedDays({ home }: Shown, from: CivilDate): Promise<ReadonlySet<CivilDate>> {
    if (home.id === '') return new Set();
    const found = await this.workedHolidays.of(service, { structureId: home.id }, from);
    return new Set(found.map(({ day }) => day));
  }
}

function openings({ openings: held, structures, members }: Shown, asked: CalendarWindow): Timed[] {
  const places = new Map(structures.map((each) => [each.id, each]));
  const span = { first: addDays(asked.from, -1), last: addDays(asked.to, 1) };
  const { motiveCode } = asked;
  return held.flatMap((opening): Timed[] => {
    const structure = places.get(opening.structureId);
    if (!structure) return [];
    if (motiveCode !== undefined && !opening.motiveCodes.includes(motiveCode)) return [];
    const member = members.get(opening.memberId);
    const partner = member !== undefined && !member.structureIds.includes(structure.id);
    const kept = {
      ...of(member),
      ...at(structure),
      kind: 'opening',
      id: opening.id,
      partner,
      roomId: opening.roomId ?? null,
    } as const;
    return openTimes(opening, span, structure.zone).map((time) => [time, kept] as const);
  });
}

const at = ({ id, name }: StructureCopy) => ({ structureId: id, structureName: name });

function of(member: MemberCopy | undefined) {
  return {
    ...nothing,
    memberId: member?.id ?? null,
    memberName: member?.displayName ?? null,
  };
}

function sortKey({ from, to, kind, memberName, id }: CalendarEntry): string {
  return [from, to, kind, memberName ?? '', id].join('|');
}
