import { civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type Clock,
  type CivilDate,
  type ServiceScope,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { KEPT_PERSONS, type KeptPersons } from '../../beneficiaries/ports/kept-persons.js';
import { ERASING, type Erasing } from '../../erasure/ports/erasing.js';
import { NETWORKS, type Network, type Networks } from '../../networks/ports/networks.js';
import { LEASE, type Lease } from '../../read-log/ports/lease.js';
import { lastInactiveDay } from '../domain/retention.js';
import { ACTIVITY_ELSEWHERE, type ActivityElsewhere } from '../ports/activity-elsewhere.js';

const BATCH = 50;
/** Longer than a batch takes: each one makes the lease longer. */
const LEASE_SECONDS = 300;

/**
 * Erases whoever did nothing for as long as their network keeps persons, as if somebody had asked for it. Whoever has a
 * case under way or an appointment ahead is kept, and counts from there.
 */
@Injectable()
export class EraseInactivePersons {
  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(KEPT_PERSONS) private readonly kept: KeptPersons,
    @Inject(ERASING) private readonly erasing: Erasing,
    @Inject(ACTIVITY_ELSEWHERE) private readonly elsewhere: ActivityElsewhere,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(LEASE) private readonly lease: Lease,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were erased; none when another process is at it. Whom it could not erase waits for the next round. */
  async execute(scope: ServiceScope): Promise<number> {
    if (!(await this.lease.take('retention', LEASE_SECONDS))) return 0;
    let erased = 0;
    for (const network of await this.networks.list(scope)) {
      await this.kept.beginCounting(scope, civilDateOf(this.clock.now(), network.zone));
      erased += await this.eraseOf(scope, network);
    }
    return erased;
  }

  private async eraseOf(scope: ServiceScope, { id, zone, settings }: Network): Promise<number> {
    const today = civilDateOf(this.clock.now(), zone);
    const until = lastInactiveDay(today, settings.retentionMonths);
    let erased = 0;
    while (await this.lease.take('retention', LEASE_SECONDS)) {
      const ids = await this.kept.inactive(scope, id, until, BATCH);
      let settled = 0;
      for (const person of ids) {
        const outcome = await this.settle(scope, person, id, until);
        if (outcome !== 'waits') settled += 1;
        if (outcome === 'erased') erased += 1;
      }
      if (ids.length < BATCH || settled === 0) break;
    }
    return erased;
  }

  private async settle(
    scope: ServiceScope,
    beneficiaryId: string,
    networkId: string,
    until: CivilDate,
  ): Promise<'erased' | 'kept' | 'waits'> {
    try {
      const day = await this.elsewhere.lastDay(beneficiaryId);
      if (day !== null && day > until) {
        const activity = { beneficiaryId, networkId, day, structureId: null };
        await this.unitOfWork.run((tx) => this.kept.noteActivity(tx, activity));
        return 'kept';
      }
      await this.erasing.execute(scope, beneficiaryId, 'inactive');
      return 'erased';
    } catch (refusal) {
      if (refusal instanceof DomainError && refusal.kind !== 'forbidden') return 'waits';
      throw refusal;
    }
  }
}
