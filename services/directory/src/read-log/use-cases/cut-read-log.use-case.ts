import type { Clock } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { firstDayKept } from '../chain/chain.js';
import { LEASE, type Lease } from '../ports/lease.js';
import { SEALED_LOG, type SealedLog } from '../ports/sealed-log.js';

/** Removes what is older than a year, always up to a signed checkpoint: what is left can still be verified. */
@Injectable()
export class CutReadLog {
  constructor(
    @Inject(SEALED_LOG) private readonly log: SealedLog,
    @Inject(LEASE) private readonly lease: Lease,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many entries were removed. */
  async execute(): Promise<number> {
    if (!(await this.lease.take('cut-read-log', 300))) return 0;
    const oldest = firstDayKept(this.clock.now());
    let removed = 0;
    for (const networkId of await this.log.networks()) {
      const checkpoints = await this.log.checkpointsOf(networkId);
      const last = checkpoints.filter(({ day }) => day < oldest).at(-1);
      if (last) removed += await this.log.cut(networkId, last.sequence);
    }
    return removed;
  }
}
