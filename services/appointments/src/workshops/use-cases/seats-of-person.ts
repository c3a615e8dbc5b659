import type { Clock, Outbox, ServiceScope, Tx, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { eraseSeat, isGivenBack, referenceOfSeat, staleSeat } from '../domain/seat.js';
import { publicStateOf, workshopEvent } from '../domain/workshop-events.js';
import type { Act } from '../domain/workshop.js';
import {
  SEATS,
  type Seat,
  type SeatOfPerson,
  type Seats,
  type SeatsOfPerson,
} from '../ports/seats.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';

/** Seats in one transaction, each with its workshop and an event: the embedded database wants it short. */
const AT_ONCE = 10;

/** What a person has of workshops: shown to the person, and erased with them. Source: domain-directory §3. */
@Injectable()
export class FindSeatsOfPerson implements SeatsOfPerson {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(scope: ServiceScope, beneficiaryId: string): Promise<SeatOfPerson[]> {
    const held = await this.seats.ofBeneficiary(scope, beneficiaryId);
    const known = await this.workshops.named(
      scope,
      held.map(({ workshopId }) => workshopId),
    );
    return held.flatMap(({ id, structureId, status, workshopId }) => {
      const workshop = known.get(workshopId);
      if (!workshop) return [];
      const { startsAt, zone, localDay, motive } = workshop;
      const { channel } = publicStateOf(workshop);
      const named = { reference: referenceOfSeat(id), motiveLabel: motive.label, channel };
      return [{ id, structureId, status, startsAt, zone, localDay, ...named }];
    });
  }

  async erase(
    scope: ServiceScope,
    { beneficiaryId }: { readonly beneficiaryId: string },
  ): Promise<void> {
    const act = { by: `service:${scope.service}`, at: this.clock.now() };
    const held = await this.seats.ofBeneficiary(scope, beneficiaryId);
    for (let first = 0; first < held.length; first += AT_ONCE) {
      await this.unitOfWork.run(async (tx) => {
        for (const seat of held.slice(first, first + AT_ONCE)) await this.cut(tx, scope, seat, act);
      });
    }
  }

  private async cut(tx: Tx, scope: ServiceScope, seat: Seat, act: Act): Promise<void> {
    const { workshopId } = seat;
    const erased = eraseSeat(seat, await this.workshops.find(scope, workshopId), act);
    if (!(await this.seats.save(tx, erased))) throw staleSeat(seat);
    if (!isGivenBack(erased) || isGivenBack(seat)) return;
    if (!(await this.workshops.noteSeats(tx, workshopId, 1))) return;
    const changed = await this.workshops.inTx(tx, workshopId);
    if (changed) await this.outbox.append(tx, [workshopEvent('seats-changed', changed)]);
  }
}
