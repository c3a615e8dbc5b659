import { DomainError, type Clock, type DomainEvent, type Outbox, type Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, caseReassigned, type Case, type Cases } from '../../cases/ports/cases.js';
import {
  legEvent,
  LEGS,
  summaryOf,
  underAuthor,
  type Leg,
  type Legs,
} from '../../legs/ports/legs.js';

const service = scopeOfService('referrals');

/** Gives cases and legs to somebody else, and says so; for whatever reason. */
@Injectable()
export class MoveWork {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The case under another author, its legs too. The legs are read before the transaction.
   * @throws DomainError `VERSION.STALE` (conflict): somebody acts on it at this moment.
   */
  async caseTo(authorId: string, found: Case): Promise<(tx: Tx) => Promise<Case>> {
    const legIds = found.legs.map(({ id }) => id);
    const legs = await this.legs.named(service, legIds, this.clock.now());
    return async (tx) => {
      const changed = { ...found, authorId, version: found.version + 1 };
      if (!(await this.cases.save(tx, changed))) throw moving(`case ${found.id}`);
      const events: DomainEvent[] = [caseReassigned(changed)];
      for (const { leg, mandateInForce } of legs) {
        const moved = underAuthor(leg, authorId);
        if (!(await this.legs.save(tx, moved))) throw moving(`leg ${leg.id}`);
        events.push(legEvent('reassigned', moved, mandateInForce));
      }
      await this.outbox.append(tx, events);
      return changed;
    };
  }

  /**
   * @param moved the leg as it is from now on, one version later.
   * @throws DomainError as `caseTo`.
   */
  async legTo(tx: Tx, moved: Leg, mandateInForce: boolean): Promise<void> {
    if (!(await this.legs.save(tx, moved))) throw moving(`leg ${moved.id}`);
    await this.cases.summarise(tx, moved.caseId, summaryOf(moved));
    await this.outbox.append(tx, [legEvent('reassigned', moved, mandateInForce)]);
  }
}

function moving(what: string): DomainError {
  return new DomainError('conflict', 'VERSION.STALE', `${what} has just changed: read it again`);
}
