import { Module } from '@nestjs/common';
import { CaseStoreModule } from '../cases/case-store.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { LegsModule } from '../legs/legs.module.js';
import { HandOverWhenMemberSuspended } from './messaging/hand-over-when-member-suspended.consumer.js';
import { HandOverWork } from './use-cases/hand-over-work.use-case.js';

@Module({
  imports: [CaseStoreModule, DirectoryCopiesModule, LegsModule],
  controllers: [HandOverWhenMemberSuspended],
  providers: [HandOverWork],
})
export class HandOverModule {}
