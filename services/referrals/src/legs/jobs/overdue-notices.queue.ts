import type { Clock } from '@maillage/kernel';
import { addJob, CLOCK } from '@maillage/service-kit';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Leg } from '../domain/leg.js';
import { overdueNoticeKey } from '../domain/overdue-notice.js';
import type { OverdueNoticeQueue } from '../ports/overdue-notice-queue.js';

export const OVERDUE_NOTICES = 'overdue-notices';

export interface OverdueNoticeJob {
  readonly legId: string;
}

@Injectable()
export class BullOverdueNoticeQueue implements OverdueNoticeQueue {
  constructor(
    @InjectQueue(OVERDUE_NOTICES) private readonly queue: Queue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(legs: readonly Leg[]): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { id, notice } of legs) {
      if (notice.state !== 'due') continue;
      const { dueAt } = notice;
      const job: OverdueNoticeJob = { legId: id };
      const added = await addJob(this.queue, 'ask-for-overdue-notice', job, {
        // BullMQ keeps colons for itself.
        jobId: overdueNoticeKey({ id, dueAt }).replaceAll(':', '_'),
        // Late is strictly after the deadline.
        delay: Math.max(0, dueAt.getTime() + 1 - now),
        // An ended job must not stand in the way of one that the sweep makes again.
        removeOnComplete: true,
        removeOnFail: true,
      });
      if (!added) return;
    }
  }
}
