import { addDays, civilDateOf } from '@maillage/calendar';
import type { CivilDate, Clock } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  APPOINTMENTS_OF_HOUSE,
  type AppointmentsOfHouse,
} from '../../booking/ports/appointments-of-house.js';
import {
  MOTIVE_SUBSCRIPTIONS,
  type MotiveSubscriptions,
} from '../../catalogue/ports/motive-subscriptions.js';
import {
  CLOSURES,
  WORKED_HOLIDAYS,
  type Closures,
  type WorkedHolidays,
} from '../../closures/ports/closures.js';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { OPENING_BATCHES, type OpeningBatches } from '../../openings/ports/opening-batches.js';
import { OPENING_BOOK, type OpeningBook } from '../../openings/ports/openings.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';
import {
  WORKSHOPS_OF_HOUSE,
  type WorkshopsOfHouse,
} from '../../workshops/ports/workshops-of-house.js';
import type { HouseNetwork } from '../ports/house-network.js';

const FOR_EVER = '9999-12-31' as CivilDate;

/**
 * A house that changes network takes its openings, closures, motives, workshops and coming appointments along: who sees
 * to the new network sees them, who sees to the old one no more. Each part only writes what is left behind.
 */
@Injectable()
export class FollowHouseNetwork implements HouseNetwork {
  constructor(
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(OPENING_BOOK) private readonly openings: OpeningBook,
    @Inject(OPENING_BATCHES) private readonly batches: OpeningBatches,
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(WORKED_HOLIDAYS) private readonly workedHolidays: WorkedHolidays,
    @Inject(MOTIVE_SUBSCRIPTIONS) private readonly subscriptions: MotiveSubscriptions,
    @Inject(WORKSHOPS_OF_HOUSE) private readonly workshops: WorkshopsOfHouse,
    @Inject(APPOINTMENTS_OF_HOUSE) private readonly appointments: AppointmentsOfHouse,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async follow(id: string): Promise<void> {
    const networkId = (await this.structures.named([id])).get(id)?.networkId;
    if (networkId === undefined) return;
    await this.openings.follow(id, networkId);
    await this.batches.follow(id, networkId);
    await this.closures.follow(id, networkId);
    await this.workedHolidays.follow(id, networkId);
    await this.subscriptions.follow(id, networkId);
    await this.workshops.follow(id, networkId);
    const moved = await this.appointments.follow(id, networkId);
    if (moved === 0) return;
    const first = addDays(civilDateOf(this.clock.now(), 'UTC'), -1);
    await this.secondLook.take({ kind: 'structure', id, first, last: FOR_EVER });
  }
}
