import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { SweepReminders } from '../use-cases/sweep-reminders.use-case.js';

/** Every minute, on every replica: job ids are deterministic, so that two sweeps make one job. */
@Injectable()
export class LostRemindersSweep {
  constructor(sweeper: Sweeper, sweepReminders: SweepReminders) {
    sweeper.every(60, 'lost reminders', () => sweepReminders.run(scopeOfService('appointments')));
  }
}
