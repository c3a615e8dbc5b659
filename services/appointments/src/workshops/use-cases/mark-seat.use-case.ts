import type { AppointmentStatus } from '@maillage/contracts/codes';
import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type Tx,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, scopeOfService, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { isGivenBack, markSeat, staleSeat, type Seat } from '../domain/seat.js';
import { seatMessage, workshopEvent } from '../domain/workshop-events.js';
import { mayKeepWorkshop } from '../domain/workshop-rights.js';
import { refuseUnlessPlanned } from '../domain/workshop.js';
import { SEATS, type Seats } from '../ports/seats.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';
import { unknownWorkshop } from './read-workshops.query.js';

const service = scopeOfService('appointments');

/** Marks a participant: came, did not come, gives the seat back; the last frees it at once. */
@Injectable()
export class MarkSeat {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SEAT.UNKNOWN` (not-found), and the refusals of `markSeat`. */
  async run(
    scope: MemberScope,
    id: string,
    order: { readonly status: AppointmentStatus; readonly expectedVersion: ExpectedVersion },
  ): Promise<Seat> {
    const seat = await this.seats.find(service, id);
    const workshop = seat && (await this.workshops.find(service, seat.workshopId));
    if (!workshop || !mayKeepWorkshop(scope, workshop)) {
      throw new DomainError('not-found', 'SEAT.UNKNOWN', `no seat ${id} in reach`);
    }
    const act = { by: scope.memberId, at: this.clock.now() };
    const marked = markSeat(seat, workshop, order, act);
    await this.unitOfWork.run((tx) => this.save(tx, marked, act.at));
    return marked;
  }

  private async save(tx: Tx, marked: Seat, now: Date): Promise<void> {
    const { workshopId } = marked;
    if (!(await this.seats.save(tx, marked))) throw staleSeat(marked);
    const noted = await this.workshops.noteSeats(tx, workshopId, isGivenBack(marked) ? 1 : 0);
    const changed = await this.workshops.inTx(tx, workshopId);
    if (!changed) throw unknownWorkshop(workshopId);
    if (!noted) refuseUnlessPlanned(changed);
    await this.outbox.append(tx, [
      workshopEvent('seats-changed', changed),
      ...(isGivenBack(marked) ? seatMessage('workshop-cancelled', changed, marked, now) : []),
    ]);
  }
}
