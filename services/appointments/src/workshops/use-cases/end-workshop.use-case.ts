import type { StructureCancellationReason } from '@maillage/contracts/codes';
import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, OUTBOX, requireVersion, scopeOfService, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { isUnsettled } from '../domain/seat.js';
import { heldEvent, workshopEvent } from '../domain/workshop-events.js';
import { mayKeepWorkshop } from '../domain/workshop-rights.js';
import {
  cancelWorkshop,
  holdWorkshop,
  ownersOfWorkshop,
  timeOfWorkshop,
  type Workshop,
} from '../domain/workshop.js';
import { SEATS, type Seats } from '../ports/seats.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';
import { unknownWorkshop } from './read-workshops.query.js';
import { TellParticipants } from './tell-participants.use-case.js';

const service = scopeOfService('appointments');

/** Ends a workshop: it was held, which is said once to be counted, or it is cancelled and everybody is told. */
@Injectable()
export class EndWorkshop {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    private readonly tell: TellParticipants,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `WORKSHOP.UNKNOWN` (not-found), `VERSION.…`, and the refusals of `holdWorkshop`. */
  async hold(scope: MemberScope, id: string, version: ExpectedVersion): Promise<void> {
    const workshop = await this.own(scope, id, version);
    // A mark raises the version of the workshop: what is counted here is what is saved over.
    const seats = await this.seats.ofWorkshop(service, id);
    const act = { by: scope.memberId, at: this.clock.now() };
    const held = holdWorkshop(workshop, seats.filter(isUnsettled).length, act);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.workshops.save(tx, held))) throw staleWorkshop(workshop);
      await this.outbox.append(tx, [heldEvent(held, seats)]);
    });
  }

  /** @throws DomainError `WORKSHOP.UNKNOWN` (not-found), `VERSION.…`, `WORKSHOP.NOT_PLANNED` (conflict). */
  async cancel(
    scope: MemberScope,
    id: string,
    version: ExpectedVersion,
    reason: StructureCancellationReason,
  ): Promise<void> {
    const workshop = await this.own(scope, id, version);
    const act = { by: scope.memberId, at: this.clock.now() };
    const cancelled = cancelWorkshop(workshop, reason, act);
    const owners = ownersOfWorkshop(workshop);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.workshops.save(tx, cancelled))) throw staleWorkshop(workshop);
      await this.busyTime.free(tx, owners, { id, ...timeOfWorkshop(workshop) });
      await this.outbox.append(tx, [workshopEvent('cancelled', cancelled)]);
    });
    await this.tell.run(service, cancelled);
  }

  private async own(scope: MemberScope, id: string, version: ExpectedVersion): Promise<Workshop> {
    const workshop = await this.workshops.find(service, id);
    if (!workshop || !mayKeepWorkshop(scope, workshop)) throw unknownWorkshop(id);
    requireVersion(workshop, version);
    return workshop;
  }
}

function staleWorkshop({ id, version, status }: Workshop): DomainError {
  const message = `workshop ${id} has changed since version ${String(version)}; read it again`;
  return new DomainError('conflict', 'VERSION.STALE', message, {
    current: { id, version, status },
  });
}
