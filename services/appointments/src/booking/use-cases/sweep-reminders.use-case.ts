import type { Clock, ServiceScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { APPOINTMENTS, type Appointments } from '../ports/appointments.js';
import { REMINDER_QUEUE, type ReminderQueue } from '../ports/reminder-queue.js';

/** How far ahead lost jobs are made again: well beyond the distance of two sweeps. */
const AHEAD_MINUTES = 15;
const AT_ONCE = 500;

/** Makes the jobs again that Redis lost: reminders overdue or about to fall due. */
@Injectable()
export class SweepReminders {
  constructor(
    @Inject(APPOINTMENTS) private readonly appointments: Appointments,
    @Inject(REMINDER_QUEUE) private readonly queue: ReminderQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(scope: ServiceScope): Promise<void> {
    const until = new Date(this.clock.now().getTime() + AHEAD_MINUTES * 60_000);
    await this.queue.add(await this.appointments.dueReminders(scope, until, AT_ONCE));
  }
}
