import { civilDateOf } from '@maillage/calendar';
import { DomainError, type Clock, type ServiceScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { KEPT_PERSONS, type KeptPersons } from '../../beneficiaries/ports/kept-persons.js';
import { ERASING, type Erasing } from '../../erasure/ports/erasing.js';
import { NETWORKS, type Network, type Networks } from '../../networks/ports/networks.js';
import { LEASE, type Lease } from '../../read-log/ports/lease.js';
import { lastInactiveDay } from '../domain/retention.js';

const BATCH = 50;
/** Longer than a batch takes: each one makes the lease longer. */
const LEASE_SECONDS = 300;

/** Erases whoever did nothing for as long as their network keeps persons, as if somebody had asked for it. */
@Injectable()
export class EraseInactivePersons {
  constructor(
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(KEPT_PERSONS) private readonly kept: KeptPersons,
    @Inject(ERASING) private readonly erasing: Erasing,
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
      let done = 0;
      for (const person of ids) if (await this.erase(scope, person)) done += 1;
      erased += done;
      if (ids.length < BATCH || done === 0) break;
    }
    return erased;
  }

  private async erase(scope: ServiceScope, beneficiaryId: string): Promise<boolean> {
    try {
      await this.erasing.execute(scope, beneficiaryId, 'inactive');
      return true;
    } catch (refusal) {
      if (refusal instanceof DomainError && refusal.kind !== 'forbidden') return false;
      throw refusal;
    }
  }
}
