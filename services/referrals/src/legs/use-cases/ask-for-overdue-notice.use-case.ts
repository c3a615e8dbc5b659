import type { Clock, Outbox, ServiceScope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { noticeFallsDue, overdueNoticeMessage } from '../domain/overdue-notice.js';
import { LEGS, type Legs } from '../ports/legs.js';

/** Asks the directory to tell a team, once, that a leg waits past its first-response deadline. */
@Injectable()
export class AskForOverdueNotice {
  constructor(
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing when the leg as it is now does not call for it: answered, asked already, or not late yet. */
  async run(scope: ServiceScope, legId: string): Promise<void> {
    const now = this.clock.now();
    const found = await this.legs.find(scope, legId, now);
    if (!found || !noticeFallsDue(found.leg, now)) return;
    const messages = overdueNoticeMessage(found.leg, found.mandateInForce, now);
    await this.unitOfWork.run(async (tx) => {
      const askedAt = messages.length > 0 ? now : null;
      if (!(await this.legs.settleNotice(tx, found.leg, askedAt))) return;
      await this.outbox.append(tx, messages);
    });
  }
}
