import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Outbox,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, NEVER_EXPIRES, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { MOTIVE_OFFERS, type MotiveOffers } from '../../catalogue/ports/motive-offers.js';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { workshopEvent } from '../domain/workshop-events.js';
import { mayKeepWorkshop } from '../domain/workshop-rights.js';
import {
  ownersOfWorkshop,
  planWorkshop,
  timeOfWorkshop,
  workshopMotiveOf,
  type Workshop,
} from '../domain/workshop.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';
import { TimeOffAroundWorkshops } from './time-off-around-workshops.js';

export interface WorkshopWish {
  readonly structureId: string;
  readonly motiveCode: string;
  readonly leaderIds: readonly string[];
  readonly startsAt: Date;
  readonly seats?: number | undefined;
  readonly roomId: string | null;
  readonly place: string | null;
}

/** Plans a workshop of one session; the time of its leaders and its room is taken in the same transaction. */
@Injectable()
export class PlanWorkshop {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(MOTIVE_OFFERS) private readonly offers: MotiveOffers,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    private readonly timeOff: TimeOffAroundWorkshops,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `STRUCTURE.UNKNOWN`, `MOTIVE.UNKNOWN` (not-found), `WORKSHOP.MOTIVE_WITHOUT_SEATS`,
   *   `WORKSHOP.LEADER_UNFIT`, `WORKSHOP.ROOM_UNKNOWN`, `WORKSHOP.WRONG_TIME`,
   *   `WORKSHOP.TIME_OFF` (unprocessable), `WORKSHOP.TIME_TAKEN` (conflict).
   */
  async run(
    scope: MemberScope,
    wish: WorkshopWish,
    key: IdempotencyRequest | undefined,
  ): Promise<{ readonly id: string }> {
    const structure = await this.structures.find(scope, wish.structureId);
    if (!structure?.open || !mayKeepWorkshop(scope, wish)) {
      throw unknown('STRUCTURE', wish.structureId);
    }
    const workshop = await this.planned(scope, wish, structure);
    const owners = ownersOfWorkshop(workshop);
    const time = timeOfWorkshop(workshop);
    await this.busyTime.prepare(owners, time);
    return this.idempotency.run(key, async (tx) => {
      // In here, so that a repeat is answered by what was made before somebody was away.
      await this.refuseTimeOff(workshop);
      const entry = { id: workshop.id, ...time, until: NEVER_EXPIRES, forced: false };
      if (!(await this.busyTime.take(tx, owners, entry, this.clock.now()))) {
        const message = 'somebody who leads it, or the room, is taken at that time';
        throw new DomainError('conflict', 'WORKSHOP.TIME_TAKEN', message);
      }
      await this.workshops.insert(tx, workshop);
      await this.outbox.append(tx, [workshopEvent('planned', workshop)]);
      return { id: workshop.id, version: workshop.version };
    });
  }

  private async planned(
    scope: MemberScope,
    wish: WorkshopWish,
    { id, networkId, zone, rooms }: StructureCopy,
  ): Promise<Workshop> {
    const { motiveCode, startsAt, roomId, place } = wish;
    const motive = await this.offers.of(scope, networkId, id, motiveCode);
    if (!motive) throw unknown('MOTIVE', motiveCode);
    const seats = wish.seats ?? motive.seats;
    if (motive.seats === null || seats === null) {
      const message = `motive ${motiveCode} is for one person at a time: it has no seats`;
      throw new DomainError('unprocessable', 'WORKSHOP.MOTIVE_WITHOUT_SEATS', message);
    }
    if (roomId !== null && !rooms.some((room) => room.id === roomId)) {
      const message = `no room ${roomId} in the house`;
      throw new DomainError('unprocessable', 'WORKSHOP.ROOM_UNKNOWN', message);
    }
    const leaderIds = [...new Set(wish.leaderIds)];
    await this.refuseUnfit(leaderIds, id);
    const order = { networkId, structureId: id, zone, motive: workshopMotiveOf(motive), leaderIds };
    return planWorkshop(
      { ...order, roomId, place, startsAt, seats, plannedBy: scope.memberId },
      this.ids.next(),
      this.clock.now(),
    );
  }

  /** What is committed at the same moment touches the workshop then, and is shown as to be settled. */
  private async refuseTimeOff(workshop: Workshop): Promise<void> {
    const causes = (await this.timeOff.causesOf([workshop])).get(workshop.id);
    if (!causes) return;
    const kinds = [...new Set(causes.map(({ kind }) => kind))];
    const message = `who leads it is away, or the house is shut, at that time: ${kinds.join(', ')}`;
    throw new DomainError('unprocessable', 'WORKSHOP.TIME_OFF', message, { causes: kinds });
  }

  private async refuseUnfit(leaderIds: readonly string[], structureId: string): Promise<void> {
    const known = await this.members.named(leaderIds);
    const unfit = leaderIds.find((id) => {
      const member = known.get(id);
      return !member || member.suspended || !member.structureIds.includes(structureId);
    });
    if (unfit === undefined) return;
    const message = `member ${unfit} is suspended or does not work at that house`;
    throw new DomainError('unprocessable', 'WORKSHOP.LEADER_UNFIT', message);
  }
}

function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}
