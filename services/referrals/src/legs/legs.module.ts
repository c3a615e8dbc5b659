import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { MandatesModule } from '../mandates/mandates.module.js';
import { LegsController } from './http/legs.controller.js';
import { AskForOverdueNoticeProcessor } from './jobs/ask-for-overdue-notice.processor.js';
import { LostOverdueNoticesSweep } from './jobs/lost-overdue-notices.sweep.js';
import { BullOverdueNoticeQueue, OVERDUE_NOTICES } from './jobs/overdue-notices.queue.js';
import { AnswerLastCaseDay } from './messaging/answer-last-case-day.questions.js';
import { AskDirectoryForPerson } from './messaging/ask-directory-for-person.js';
import { LEG, legSchema } from './persistence/leg.schema.js';
import { MongoLegs } from './persistence/mongo-legs.repository.js';
import { DISCLOSURES } from './ports/disclosures.js';
import { LEGS } from './ports/legs.js';
import { OVERDUE_NOTICE_QUEUE } from './ports/overdue-notice-queue.js';
import { AskForOverdueNotice } from './use-cases/ask-for-overdue-notice.use-case.js';
import { LegViews } from './use-cases/leg-views.js';
import { MoveLeg } from './use-cases/move-leg.use-case.js';
import { ReadLegs } from './use-cases/read-legs.query.js';
import { RepublishLegs } from './use-cases/republish-legs.use-case.js';
import { SweepOverdueNotices } from './use-cases/sweep-overdue-notices.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: LEG, schema: legSchema }]),
    BullModule.registerQueue({ name: OVERDUE_NOTICES }),
    CaseStoreModule,
    DirectoryCopiesModule,
    MandatesModule,
  ],
  controllers: [AnswerLastCaseDay, LegsController],
  providers: [
    AskForOverdueNotice,
    AskForOverdueNoticeProcessor,
    LegViews,
    LostOverdueNoticesSweep,
    MoveLeg,
    ReadLegs,
    RepublishLegs,
    SweepOverdueNotices,
    { provide: LEGS, useClass: MongoLegs },
    { provide: DISCLOSURES, useClass: AskDirectoryForPerson },
    { provide: OVERDUE_NOTICE_QUEUE, useClass: BullOverdueNoticeQueue },
  ],
  exports: [LEGS, OVERDUE_NOTICE_QUEUE, RepublishLegs],
})
export class LegsModule {}
