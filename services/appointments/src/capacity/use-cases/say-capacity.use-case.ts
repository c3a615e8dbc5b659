import { addDays, civilDateOf } from '@maillage/calendar';
import type { CivilDate, Clock, Outbox, ServiceScope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { capacityMeasured } from '../domain/capacity-event.js';
import { CAPACITY_MARKS, type CapacityMarks } from '../ports/capacity-marks.js';
import { MeasureDay } from './measure-day.js';

/** After an outage, days that are older are left out for good. */
const CAUGHT_UP_DAYS = 7;

/**
 * Says what each open house offered and filled, once for every day that is over on its clock. A house that comes is
 * told of from its first whole day on. Many may run at a time: the mark of a house moves in the transaction of the fact.
 */
@Injectable()
export class SayCapacity {
  private readonly logger = new Logger('Capacity');
  /** What this process knows to be said: most rounds ask the database for the houses and no more. */
  private readonly said = new Map<string, CivilDate>();

  constructor(
    private readonly measure: MeasureDay,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(CAPACITY_MARKS) private readonly marks: CapacityMarks,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A house that fails is tried again in the next round, and does not hold the others up. */
  async run(scope: ServiceScope): Promise<void> {
    for (const house of await this.structures.allOpen(scope)) {
      try {
        await this.sayOf(scope, house);
      } catch (error) {
        this.logger.warn(`${house.id}: ${(error as Error).message}`);
      }
    }
  }

  private async sayOf(scope: ServiceScope, house: StructureCopy): Promise<void> {
    const today = civilDateOf(this.clock.now(), house.zone);
    const yesterday = addDays(today, -1);
    if ((this.said.get(house.id) ?? '') >= yesterday) return;
    let said = await this.marks.saidUntil(scope, house.id);
    if (said === undefined) {
      await this.marks.begin(scope, house.id, today);
      said = today;
    }
    const oldest = addDays(yesterday, 1 - CAUGHT_UP_DAYS);
    while (said < yesterday) {
      const next = addDays(said, 1);
      const day = next < oldest ? oldest : next;
      if (!(await this.sayDay(scope, house, said, day))) return;
      said = day;
    }
    this.said.set(house.id, said);
  }

  private async sayDay(
    scope: ServiceScope,
    house: StructureCopy,
    before: CivilDate,
    day: CivilDate,
  ): Promise<boolean> {
    const measured = await this.measure.run(scope, house, day);
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.marks.advance(tx, house.id, before, day))) return false;
      await this.outbox.append(tx, [capacityMeasured(measured)]);
      return true;
    });
  }
}
