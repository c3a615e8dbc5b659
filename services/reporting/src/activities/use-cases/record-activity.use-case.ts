import { civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type Made,
  type MemberScope,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  OPERATORS,
  PROCEDURES,
  type Operators,
  type Procedures,
} from '../../catalogue/ports/catalogue.js';
import { MOVE_FIGURES, type MoveFigures } from '../../roll-ups/ports/move-figures.js';
import {
  STRUCTURES,
  type StructureCopy,
  type Structures,
} from '../../structures/ports/structures.js';
import { record, type EnteredActivity } from '../domain/activity.js';
import { activityEvent } from '../domain/activity-events.js';
import { mayReadActivity, requireMayWrite } from '../domain/activity.policy.js';
import { ACTIVITIES, type Activities } from '../ports/activities.js';
import { countedActivity } from '../ports/counted-activity.js';

@Injectable()
export class RecordActivity {
  constructor(
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(OPERATORS) private readonly operators: Operators,
    @Inject(PROCEDURES) private readonly procedures: Procedures,
    @Inject(ACTIVITIES) private readonly activities: Activities,
    @Inject(MOVE_FIGURES) private readonly figures: MoveFigures,
  ) {}

  /** @throws DomainError `STRUCTURE.NOT_FOUND`, `ACTIVITY.NOT_ALLOWED`, and those of `record`. */
  async run(
    scope: MemberScope,
    request: IdempotencyRequest | undefined,
    structureId: string,
    entered: EnteredActivity,
  ): Promise<Made> {
    const structure = await this.structureOf(scope, structureId);
    const { networkId, zone } = structure;
    requireMayWrite(scope, { networkId, structureId });
    const now = this.clock.now();
    const by = { id: this.ids.next(), networkId, structureId, memberId: scope.memberId };
    const { operatorCodes, procedureCode } = entered;
    const reference = {
      operators: await this.operators.named(operatorCodes),
      procedures: await this.procedures.named(procedureCode === null ? [] : [procedureCode]),
    };
    const activity = record(entered, by, reference, civilDateOf(now, zone), now);
    return this.idempotency.run(request, async (tx) => {
      await this.activities.insert(tx, activity);
      await this.figures.run(tx, undefined, countedActivity(activity), [
        activityEvent('recorded', activity),
      ]);
      return { id: activity.id, version: activity.version };
    });
  }

  private async structureOf(scope: MemberScope, id: string): Promise<StructureCopy> {
    const structure = await this.structures.byId(id);
    if (structure && mayReadActivity(scope, { ...structure, structureId: id })) return structure;
    throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', `There is no structure ${id}.`);
  }
}
