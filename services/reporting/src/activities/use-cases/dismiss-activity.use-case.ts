import type { Clock, ExpectedVersion, Scope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MOVE_FIGURES, type MoveFigures } from '../../roll-ups/ports/move-figures.js';
import { dismiss, type Activity } from '../domain/activity.js';
import { activityEvent } from '../domain/activity-events.js';
import { requireMayWrite } from '../domain/activity.policy.js';
import { ACTIVITIES, type Activities } from '../ports/activities.js';
import { countedActivity } from '../ports/counted-activity.js';

@Injectable()
export class DismissActivity {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACTIVITIES) private readonly activities: Activities,
    @Inject(MOVE_FIGURES) private readonly figures: MoveFigures,
  ) {}

  /** @throws DomainError `ACTIVITY.NOT_FOUND`, `ACTIVITY.NOT_ALLOWED`, `VERSION.REQUIRED`, `VERSION.STALE`, `ACTIVITY.STATUS`. */
  async run(scope: Scope, id: string, version: ExpectedVersion): Promise<Activity> {
    const before = await this.activities.byId(scope, id);
    requireMayWrite(scope, before);
    requireVersion(before, version);
    const after = dismiss(before, 'by-member', this.clock.now());
    await this.unitOfWork.run(async (tx) => {
      await this.activities.update(tx, before, after);
      await this.figures.run(tx, countedActivity(before), countedActivity(after), [
        activityEvent('dismissed', after),
      ]);
    });
    return after;
  }
}
