import { inJobContext, scopeOfService, type CarriedContext } from '@maillage/service-kit';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { AskForReminder } from '../use-cases/ask-for-reminder.use-case.js';
import { REMINDERS, type ReminderJob } from './reminders.queue.js';

@Processor(REMINDERS)
export class AskForReminderProcessor extends WorkerHost {
  constructor(private readonly askForReminder: AskForReminder) {
    super();
  }

  async process(job: Job<ReminderJob & { readonly carried: CarriedContext }>): Promise<void> {
    await inJobContext(job, 'appointments', () =>
      this.askForReminder.run(scopeOfService('appointments'), job.data.appointmentId),
    );
  }
}
