import type { Clock, ServiceScope, Tx } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { eraseSeat, isGivenBack, referenceOfSeat, staleSeat } from '../domain/seat.js';
import { publicStateOf } from '../domain/workshop-events.js';
import { SEATS, type SeatOfPerson, type Seats, type SeatsOfPerson } from '../ports/seats.js';
import { WORKSHOPS, type Workshops } from '../ports/workshops.js';

/** What a person has of workshops: shown to the person, and erased with them. Source: domain-directory §3. */
@Injectable()
export class FindSeatsOfPerson implements SeatsOfPerson {
  constructor(
    @Inject(WORKSHOPS) private readonly workshops: Workshops,
    @Inject(SEATS) private readonly seats: Seats,
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
    tx: Tx,
    scope: ServiceScope,
    { beneficiaryId }: { readonly beneficiaryId: string },
  ): Promise<void> {
    const act = { by: `service:${scope.service}`, at: this.clock.now() };
    for (const seat of await this.seats.ofBeneficiary(scope, beneficiaryId)) {
      const workshop = await this.workshops.find(scope, seat.workshopId);
      const erased = eraseSeat(seat, workshop, act);
      if (!(await this.seats.save(tx, erased))) throw staleSeat(seat);
      if (isGivenBack(erased) && !isGivenBack(seat)) {
        await this.workshops.noteSeats(tx, seat.workshopId, 1);
      }
    }
  }
}
