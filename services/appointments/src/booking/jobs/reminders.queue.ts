import type { Clock } from '@maillage/kernel';
import { addJob, CLOCK } from '@maillage/service-kit';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { reminderKey } from '../domain/person-messages.js';
import type { DueReminder } from '../ports/appointments.js';
import type { ReminderQueue } from '../ports/reminder-queue.js';

export const REMINDERS = 'reminders';

export interface ReminderJob {
  readonly appointmentId: string;
}

@Injectable()
export class BullReminderQueue implements ReminderQueue {
  constructor(
    @InjectQueue(REMINDERS) private readonly queue: Queue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(reminders: readonly DueReminder[]): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { appointment, dueAt } of reminders) {
      const job: ReminderJob = { appointmentId: appointment.id };
      const added = await addJob(this.queue, 'ask-for-reminder', job, {
        // BullMQ keeps colons for itself.
        jobId: reminderKey(appointment, dueAt).replaceAll(':', '_'),
        delay: Math.max(0, dueAt.getTime() - now),
        // An ended job must not stand in the way of one that the sweep makes again.
        removeOnComplete: true,
        removeOnFail: true,
      });
      if (!added) return;
    }
  }
}
