import { addDays, dayBounds, utcDaysTouched } from '@maillage/calendar';
import { DomainError, type CivilDate, type Clock, type MemberScope } from '@maillage/kernel';
import { CLOCK, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  mayKeepAbsences,
  refuseWrongAbsence,
  type AbsenceTime,
} from '../../absences/ports/absences.js';
import {
  APPOINTMENTS,
  mayRead,
  maySettle,
  type Appointments,
} from '../../booking/ports/appointments.js';
import { BUSY_TIME, NEVER_EXPIRES, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { mayClose, refuseWrongClosure, type Closure } from '../../closures/ports/closures.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type MemberCopy,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { HOLDS, type Holds } from '../../holds/ports/holds.js';
import {
  mayKeepWorkshop,
  WORKSHOPS,
  type Workshop,
  type Workshops,
} from '../../workshops/ports/workshops.js';
import { isAway, isClosed, type Touchable } from '../domain/settlement-cause.js';
import { ListSettlements, type NamedAppointment } from './list-settlements.query.js';
import { awayIn } from './time-off-around.js';

/** How far ahead slots can be held: searches look no further. */
const HOLDS_AHEAD_DAYS = 190;

export interface HeldSlot {
  readonly memberId: string;
  readonly memberName: string;
  readonly startsAt: Date;
}

export interface Touched {
  /** By start. */
  readonly appointments: readonly NamedAppointment[];
  readonly holds: readonly HeldSlot[];
  /** Planned ones, by start. */
  readonly workshops: readonly Workshop[];
}

type AbsenceWish = { readonly memberId: string; readonly zone: string; readonly time: AbsenceTime };
type ClosureWish = Omit<Closure, 'id' | 'version' | 'networkId'>;

const service = scopeOfService('appointments');

/** Coming appointments, and held slots, that an absence or a closure would touch: nothing is written. */
@Injectable()
export class PreviewTimeOff {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(HOLDS) private readonly holds: Holds,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    private readonly list: ListSettlements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What the member does in houses that the caller has nothing to do with is not shown.
   * @throws DomainError `MEMBER.UNKNOWN` (not-found), `ABSENCE.WRONG_TIME` (unprocessable).
   */
  async ofAbsence(scope: MemberScope, wish: AbsenceWish): Promise<Touched> {
    const member = (await this.members.named([wish.memberId])).get(wish.memberId);
    if (!member || !mayKeepAbsences(scope, member)) throw unknown('MEMBER', wish.memberId);
    refuseWrongAbsence(wish);
    const away = awayIn(wish);
    const coming = await this.appointments.comingOf(service, member.id, this.clock.now());
    return {
      appointments: await this.list.withNames(
        coming
          .filter((each) => isAway(each, away))
          .filter((each) => maySettle(scope, each) || mayRead(scope, each)),
      ),
      holds: await this.heldWith([member], (held) => isAway(held, away)),
      workshops: (await this.comingAt(member.structureIds))
        .filter((each) => each.leaderIds.includes(member.id) && isAway(each, away))
        .filter((each) => mayKeepWorkshop(scope, each)),
    };
  }

  /** @throws DomainError `STRUCTURE.UNKNOWN` (not-found) and the refusals of `refuseWrongClosure`. */
  async ofClosure(scope: MemberScope, wish: ClosureWish): Promise<Touched> {
    const { structureId, firstDay, lastDay } = wish;
    const structure = await this.structures.find(service, structureId);
    if (!structure || !mayClose(scope, wish)) throw unknown('STRUCTURE', structureId);
    const { networkId, rooms, zone } = structure;
    refuseWrongClosure({ ...wish, id: '', version: 1, networkId }, rooms);
    const span = { first: firstDay, last: lastDay };
    const now = this.clock.now();
    const coming = await this.appointments.comingAt(service, structureId, span, now);
    const staff = await this.members.atStructure(structureId);
    return {
      appointments: await this.list.withNames(coming.filter((each) => isClosed(each, wish, zone))),
      holds: await this.heldWith(staff, (held) => isClosed(held, wish, zone)),
      workshops: (await this.comingAt([structureId])).filter(
        (each) => each.place === null && isClosed(touchableOf(each), wish, zone),
      ),
    };
  }

  private async comingAt(structureIds: readonly string[]): Promise<Workshop[]> {
    const now = this.clock.now();
    const from = addDays(utcDaysTouched({ from: now, to: new Date(+now + 1) })[0] as CivilDate, -1);
    const found = await Promise.all(
      structureIds.map((structureId) => this.workshops.of(service, { structureId }, from)),
    );
    return found.flat().filter(({ status, startsAt }) => status === 'planned' && startsAt > now);
  }

  private async heldWith(
    members: readonly MemberCopy[],
    isTouched: (held: Touchable) => boolean,
  ): Promise<HeldSlot[]> {
    const now = this.clock.now();
    const today = utcDaysTouched({ from: now, to: new Date(+now + 1) })[0] as CivilDate;
    const to = dayBounds(addDays(today, HOLDS_AHEAD_DAYS), 'UTC').to;
    const ids = members.map(({ id }) => id);
    const taken = [...(await this.busyTime.of(ids, { from: now, to })).values()].flat();
    const living = taken.filter(({ until }) => until > now && until < NEVER_EXPIRES);
    const held = await this.holds.named(
      service,
      living.map(({ id }) => id),
    );
    const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
    return held
      .filter((each) => isTouched({ ...each, startsAt: each.from, endsAt: each.endsAt ?? each.to }))
      .sort((a, b) => +a.from - +b.from)
      .map(({ memberId, from }) => ({
        memberId,
        memberName: names.get(memberId) ?? memberId,
        startsAt: from,
      }));
  }
}

function touchableOf({
  structureId,
  roomId,
  startsAt,
  endsAt,
}: Workshop): Omit<Touchable, 'memberId'> {
  return { structureId, startsAt, endsAt, ...(roomId === null ? {} : { roomId }) };
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
