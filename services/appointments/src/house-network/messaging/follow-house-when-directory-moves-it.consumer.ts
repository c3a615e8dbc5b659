import { addDays, civilDateOf } from '@maillage/calendar';
import type { EventEnvelope } from '@maillage/contracts/events';
import type { CivilDate, Clock } from '@maillage/kernel';
import { Reaction } from '@maillage/messaging';
import { CLOCK } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
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
import { OPENING_BOOK, type OpeningBook } from '../../openings/ports/openings.js';
import { SECOND_LOOK, type SecondLook } from '../../second-look/ports/second-look.js';

const FOR_EVER = '9999-12-31' as CivilDate;

/**
 * A house that changes network takes its openings, closures, motives and coming appointments along: who sees to the new
 * network sees them, who sees to the old one no more. Safe to repeat: each part only writes what is left behind.
 */
@Controller()
export class FollowHouseWhenDirectoryMovesIt {
  constructor(
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(OPENING_BOOK) private readonly openings: OpeningBook,
    @Inject(CLOSURES) private readonly closures: Closures,
    @Inject(WORKED_HOLIDAYS) private readonly workedHolidays: WorkedHolidays,
    @Inject(MOTIVE_SUBSCRIPTIONS) private readonly subscriptions: MotiveSubscriptions,
    @Inject(APPOINTMENTS_OF_HOUSE) private readonly appointments: AppointmentsOfHouse,
    @Inject(SECOND_LOOK) private readonly secondLook: SecondLook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Reaction('directory.structure.updated.v1', 'directory.structure.republished.v1')
  async follow(
    envelope: EventEnvelope<`directory.structure.${'updated' | 'republished'}.v1`>,
  ): Promise<void> {
    const { id } = envelope.data.structure;
    const copy = (await this.structures.named([id])).get(id);
    if (!copy || copy.version < envelope.aggregateversion) {
      throw new Error(`the copy of structure ${id} is on its way: it is followed then`);
    }
    // Of the copy, not of the fact: one that comes late must not lead back.
    const { networkId } = copy;
    await this.openings.follow(id, networkId);
    await this.closures.follow(id, networkId);
    await this.workedHolidays.follow(id, networkId);
    await this.subscriptions.follow(id, networkId);
    const moved = await this.appointments.follow(id, networkId);
    if (moved === 0) return;
    const first = addDays(civilDateOf(this.clock.now(), 'UTC'), -1);
    await this.secondLook.take({ kind: 'structure', id, first, last: FOR_EVER });
  }
}
