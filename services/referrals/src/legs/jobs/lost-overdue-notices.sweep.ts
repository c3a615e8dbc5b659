import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { SweepOverdueNotices } from '../use-cases/sweep-overdue-notices.use-case.js';

/** Every minute, on every replica: job ids are deterministic, so that two sweeps make one job. */
@Injectable()
export class LostOverdueNoticesSweep {
  constructor(sweeper: Sweeper, sweepOverdueNotices: SweepOverdueNotices) {
    sweeper.every(60, 'lost overdue notices', () =>
      sweepOverdueNotices.run(scopeOfService('referrals')),
    );
  }
}
