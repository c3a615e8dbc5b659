import { inJobContext, scopeOfService, type CarriedContext } from '@maillage/service-kit';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { AskForOverdueNotice } from '../use-cases/ask-for-overdue-notice.use-case.js';
import { OVERDUE_NOTICES, type OverdueNoticeJob } from './overdue-notices.queue.js';

@Processor(OVERDUE_NOTICES)
export class AskForOverdueNoticeProcessor extends WorkerHost {
  constructor(private readonly askForOverdueNotice: AskForOverdueNotice) {
    super();
  }

  async process(job: Job<OverdueNoticeJob & { readonly carried: CarriedContext }>): Promise<void> {
    await inJobContext(job, 'referrals', () =>
      this.askForOverdueNotice.run(scopeOfService('referrals'), job.data.legId),
    );
  }
}
