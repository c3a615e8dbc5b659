import type { EventEnvelope } from '@maillage/contracts/events';
import type { Clock, IdSource } from '@maillage/kernel';
import { Inbox, nextTraceparent, Reaction } from '@maillage/messaging';
import { CLOCK, IDS } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { MESSAGES, type Messages } from '../ports/messages.js';

type Request = EventEnvelope<
  'appointments.message.requested.v1' | 'referrals.message.requested.v1'
>;

@Controller()
export class StoreRequestedMessage {
  constructor(
    private readonly inbox: Inbox,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  @Reaction('appointments.message.requested.v1', 'referrals.message.requested.v1')
  async store(envelope: Request): Promise<void> {
    const { recipient, template, params, notBefore, expiresAt, dedupeKey } = envelope.data;
    const requestedBy =
      envelope.type === 'appointments.message.requested.v1' ? 'appointments' : 'referrals';
    const dueAt = notBefore === null ? this.clock.now() : new Date(notBefore);
    await this.inbox.once(envelope, 'store-requested-message', (tx) =>
      this.messages.store(
        tx,
        {
          id: this.ids.next(),
          requestedBy,
          dedupeKey,
          recipient,
          template,
          params,
          expiresAt: new Date(expiresAt),
          correlationId: envelope.correlationid,
          traceparent: nextTraceparent(envelope.traceparent),
        },
        dueAt,
      ),
    );
  }
}
