import { Module } from '@nestjs/common';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { LegsModule } from '../legs/legs.module.js';
import { ReassignmentController } from './http/reassignment.controller.js';
import { AnswerHeldWork } from './messaging/answer-held-work.questions.js';
import { HandOverWhenMemberSuspended } from './messaging/hand-over-when-member-suspended.consumer.js';
import { CasesLeft } from './use-cases/cases-left.query.js';
import { CountHeldWork } from './use-cases/count-held-work.query.js';
import { HandOverWork } from './use-cases/hand-over-work.use-case.js';
import { MoveWork } from './use-cases/move-work.js';
import { ReassignWork } from './use-cases/reassign-work.use-case.js';

@Module({
  imports: [CaseStoreModule, DirectoryCopiesModule, LegsModule],
  controllers: [ReassignmentController, AnswerHeldWork, HandOverWhenMemberSuspended],
  providers: [CasesLeft, CountHeldWork, HandOverWork, MoveWork, ReassignWork],
})
export class HandOverModule {}
