import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { SuspensionController } from './http/suspension.controller.js';
import { FollowInactivitySweep } from './jobs/follow-inactivity.sweep.js';
import { MembersModule } from './members.module.js';
import { AskServicesForHeldWork } from './messaging/ask-services-for-held-work.js';
import { HELD_WORK } from './ports/held-work.js';
import { FollowInactivity } from './use-cases/follow-inactivity.use-case.js';
import { SuspendMember } from './use-cases/suspend-member.use-case.js';

/** Apart from members themselves: it writes to them, and who writes looks members up. */
@Module({
  imports: [MembersModule, MessagesModule],
  controllers: [SuspensionController],
  providers: [
    FollowInactivity,
    FollowInactivitySweep,
    SuspendMember,
    { provide: HELD_WORK, useClass: AskServicesForHeldWork },
  ],
})
export class SuspensionModule {}
