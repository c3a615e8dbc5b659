import type { Clock, ServiceScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { LEGS, type Legs } from '../ports/legs.js';
import { OVERDUE_NOTICE_QUEUE, type OverdueNoticeQueue } from '../ports/overdue-notice-queue.js';

/** How far ahead lost jobs are made again: well beyond the distance of two sweeps. */
const AHEAD_MINUTES = 15;
const AT_ONCE = 500;

/** Makes the jobs again that Redis lost: notices that fall due, or soon will. */
@Injectable()
export class SweepOverdueNotices {
  constructor(
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(OVERDUE_NOTICE_QUEUE) private readonly queue: OverdueNoticeQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(scope: ServiceScope): Promise<void> {
    const until = new Date(this.clock.now().getTime() + AHEAD_MINUTES * 60_000);
    await this.queue.add(await this.legs.dueNotices(scope, until, AT_ONCE));
  }
}
