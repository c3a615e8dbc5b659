import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { FollowInactivitySweep } from './jobs/follow-inactivity.sweep.js';
import { MembersModule } from './members.module.js';
import { FollowInactivity } from './use-cases/follow-inactivity.use-case.js';

/** Apart from members themselves: it writes to them, and who writes looks members up. */
@Module({
  imports: [MembersModule, MessagesModule],
  providers: [FollowInactivity, FollowInactivitySweep],
})
export class InactivityModule {}
