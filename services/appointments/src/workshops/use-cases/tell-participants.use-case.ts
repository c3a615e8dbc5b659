import type { Clock, Outbox, ServiceScope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { isGivenBack, withStatus } from '../domain/seat.js';
import { seatMessage } from '../domain/workshop-events.js';
import type { Workshop } from '../domain/workshop.js';
import { SEATS, type Seat, type Seats } from '../ports/seats.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';

/** Seats in one transaction, which the embedded database wants short. */
const AT_ONCE = 10;
const WORKSHOPS_AT_ONCE = 20;

/** Gives the seats of a cancelled workshop back and asks that each participant is told; safe to repeat. */
@Injectable()
export class TellParticipants {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(scope: ServiceScope, workshop: Workshop): Promise<void> {
    const held = (await this.seats.ofWorkshop(scope, workshop.id)).filter(
      (seat) => !isGivenBack(seat),
    );
    for (let first = 0; first < held.length; first += AT_ONCE) {
      await this.giveBack(workshop, held.slice(first, first + AT_ONCE));
    }
    await this.workshops.noteTold(workshop.id);
  }

  /** What a crash left. */
  async sweep(scope: ServiceScope): Promise<void> {
    for (const workshop of await this.workshops.toTell(scope, WORKSHOPS_AT_ONCE)) {
      await this.run(scope, workshop);
    }
  }

  private async giveBack(workshop: Workshop, seats: readonly Seat[]): Promise<void> {
    const at = this.clock.now();
    const by = workshop.status === 'cancelled' ? workshop.cancelledBy : workshop.plannedBy;
    await this.unitOfWork.run(async (tx) => {
      for (const seat of seats) {
        const given = withStatus(seat, 'cancelled-by-structure', { by, at });
        if (!(await this.seats.save(tx, given))) continue;
        await this.outbox.append(tx, seatMessage('workshop-cancelled', workshop, given, at));
      }
    });
  }
}
