import type { Clock, UnitOfWork } from '@maillage/kernel';
import { CLOCK, SigningKey, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { checkpointDue, seal, SEALING_BATCH, utcDay, wordsOf } from '../chain/chain.js';
import { LEASE, type Lease } from '../ports/lease.js';
import { SEALED_LOG, type SealedLog } from '../ports/sealed-log.js';

/** Longer than one batch takes; taken again before each. */
const LEASE_SECONDS = 60;

/**
 * Links what was read since the last time, one chain for each network, and signs the end of each day once the next
 * has begun. One process at a time does it; a batch is one transaction, so that a kill leaves no half of it.
 */
@Injectable()
export class SealReadLog {
  constructor(
    @Inject(SEALED_LOG) private readonly log: SealedLog,
    @Inject(LEASE) private readonly lease: Lease,
    @Inject(SigningKey) private readonly key: Pick<SigningKey, 'signText'>,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many entries it sealed; none while another process holds the lease. */
  async execute(): Promise<number> {
    if (!(await this.mayWork())) return 0;
    await this.signDaysThatEnded();
    let count = 0;
    for (;;) {
      const sealed = await this.sealBatch();
      count += sealed;
      if (sealed < SEALING_BATCH || !(await this.mayWork())) return count;
    }
  }

  private mayWork(): Promise<boolean> {
    return this.lease.take('seal-read-log', LEASE_SECONDS);
  }

  private async sealBatch(): Promise<number> {
    const found = await this.log.unsealed(SEALING_BATCH);
    const today = utcDay(this.clock.now());
    for (const networkId of new Set(found.map(({ entry }) => entry.networkId))) {
      const before = await this.log.chainOf(networkId);
      const own = found.filter(({ entry }) => entry.networkId === networkId);
      const { sealed, chain } = seal(before, own, today);
      await this.unitOfWork.run((tx) => this.log.append(tx, sealed, before, chain));
    }
    return found.length;
  }

  private async signDaysThatEnded(): Promise<void> {
    const today = utcDay(this.clock.now());
    for (const chain of await this.log.unsigned(today)) {
      const due = checkpointDue(chain, today);
      if (!due) continue;
      const signature = await this.key.signText(wordsOf(due));
      await this.unitOfWork.run((tx) => this.log.sign(tx, { ...due, signature }, chain));
    }
  }
}
