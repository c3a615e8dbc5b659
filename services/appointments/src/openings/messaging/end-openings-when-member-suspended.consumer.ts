import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller } from '@nestjs/common';
import { EndOpeningsOfMember } from '../use-cases/end-openings-of-member.use-case.js';

@Controller()
export class EndOpeningsWhenMemberSuspended {
  constructor(
    private readonly inbox: Inbox,
    private readonly end: EndOpeningsOfMember,
  ) {}

  @Reaction('directory.member.updated.v1')
  async react(envelope: EventEnvelope<'directory.member.updated.v1'>): Promise<void> {
    const { id, suspended } = envelope.data.member;
    if (!suspended) return;
    const order = { memberId: id, version: envelope.aggregateversion };
    await this.end.run(scopeOfService('appointments'), order, (part, effect) =>
      this.inbox.once(envelope, `end-opening-${part}`, effect),
    );
  }
}
