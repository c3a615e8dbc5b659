import { DomainError, type MemberScope, type UnitOfWork } from '@maillage/kernel';
import { UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BUSY_TIME, ownersOf, type BusyTime } from '../../busy-time/ports/busy-time.js';
import { HOLDS, type Holds } from '../ports/holds.js';

/** Gives a held slot back before its time; once more changes nothing. */
@Injectable()
export class ReleaseHold {
  constructor(
    @Inject(HOLDS) private readonly holds: Holds,
    @Inject(BUSY_TIME) private readonly busyTime: BusyTime,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `HOLD.UNKNOWN` (not-found) for one that is another's, or was never there. */
  async run(scope: MemberScope, id: string): Promise<void> {
    const hold = (await this.holds.own(scope)).find((each) => each.id === id);
    if (!hold) throw unknownHold(id);
    if (hold.ended) return;
    await this.unitOfWork.run(async (tx) => {
      // What has become an appointment meanwhile is written under the appointment's id: nothing of it is freed.
      await this.busyTime.free(tx, ownersOf(hold), hold);
      await this.holds.end(tx, scope, id);
    });
  }
}

export function unknownHold(id: string): DomainError {
  return new DomainError('not-found', 'HOLD.UNKNOWN', `no hold ${id} in reach`);
}
