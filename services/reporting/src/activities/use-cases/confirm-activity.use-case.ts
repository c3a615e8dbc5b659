import type { Clock, ExpectedVersion, Scope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MOVE_FIGURES, type MoveFigures } from '../../roll-ups/ports/move-figures.js';
import {
  confirm,
  type Activity,
  type Amendment,
  type PersonStatistics,
} from '../domain/activity.js';
import { activityEvent } from '../domain/activity-events.js';
import { requireMayWrite } from '../domain/activity.policy.js';
import { ACTIVITIES, type Activities } from '../ports/activities.js';
import { countedActivity } from '../ports/counted-activity.js';
import { PERSONS, type Persons } from '../ports/person-statistics.js';

@Injectable()
export class ConfirmActivity {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACTIVITIES) private readonly activities: Activities,
    @Inject(PERSONS) private readonly persons: Persons,
    @Inject(MOVE_FIGURES) private readonly figures: MoveFigures,
  ) {}

  /** @throws DomainError `ACTIVITY.NOT_FOUND`, `ACTIVITY.NOT_ALLOWED`, `VERSION.REQUIRED`, `VERSION.STALE`, `ACTIVITY.STATUS`. */
  async run(
    scope: Scope,
    id: string,
    version: ExpectedVersion,
    amendment: Amendment,
  ): Promise<Activity> {
    const before = await this.activities.byId(scope, id);
    requireMayWrite(scope, before);
    requireVersion(before, version);
    const person = await this.personOf(scope, before);
    const after = confirm(before, amendment, person, this.clock.now());
    await this.unitOfWork.run(async (tx) => {
      await this.activities.update(tx, before, after);
      await this.figures.run(tx, countedActivity(before), countedActivity(after), [
        activityEvent('confirmed', after),
      ]);
    });
    return after;
  }

  private async personOf(scope: Scope, activity: Activity): Promise<PersonStatistics> {
    const { beneficiaryId, localDay, ageBand, communeInsee } = activity;
    if (beneficiaryId === null) return { ageBand, communeInsee };
    return this.persons.statistics(scope, beneficiaryId, localDay);
  }
}
