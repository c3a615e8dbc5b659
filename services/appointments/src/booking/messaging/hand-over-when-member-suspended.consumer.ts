import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { scopeOfService } from '@maillage/service-kit';
import { Controller } from '@nestjs/common';
import { HandOverAppointments } from '../use-cases/hand-over-appointments.use-case.js';

@Controller()
export class HandOverWhenMemberSuspended {
  constructor(
    private readonly inbox: Inbox,
    private readonly handOver: HandOverAppointments,
  ) {}

  @Reaction('directory.member.updated.v1')
  async react(envelope: EventEnvelope<'directory.member.updated.v1'>): Promise<void> {
    const { id, suspended, handedOverTo } = envelope.data.member;
    if (!suspended) return;
    const order = { memberId: id, version: envelope.aggregateversion, to: handedOverTo };
    await this.handOver.run(scopeOfService('appointments'), order, (part, effect) =>
      this.inbox.once(envelope, `hand-over-${part}`, effect),
    );
  }
}
