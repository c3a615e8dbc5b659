import type { EventEnvelope } from '@maillage/contracts/events';
import type { Clock, IdSource } from '@maillage/kernel';
import { Inbox, nextTraceparent, Reaction } from '@maillage/messaging';
import { CLOCK, IDS } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { MESSAGE_STORE, type MessageStore } from '../ports/message-store.js';

type Request = EventEnvelope<
  'appointments.message.requested.v1' | 'referrals.message.requested.v1'
>;

@Controller()
export class StoreRequestedMessage {
  constructor(
    private readonly inbox: Inbox,
    @Inject(MESSAGE_STORE) private readonly messages: MessageStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  @Reaction('appointments.message.requested.v1', 'referrals.message.requested.v1')
  async store(envelope: Request): Promise<void> {
    const { recipient, template, params, notBefore, expiresAt, dedupeKey } = envelope.data;
    const requestedBy =
      envelope.type === 'appointments.message.requested.v1' ? 'appointments' : 'referrals';
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
          secrets: {},
          notBefore: notBefore === null ? null : new Date(notBefore),
          expiresAt: new Date(expiresAt),
          correlationId: envelope.correlationid,
          traceparent: nextTraceparent(envelope.traceparent),
        },
        this.clock.now(),
      ),
    );
  }
}
