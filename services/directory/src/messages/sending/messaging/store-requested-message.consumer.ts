import type { EventEnvelope } from '@maillage/contracts/events';
import type { IdSource } from '@maillage/kernel';
import { Inbox, nextTraceparent, Reaction } from '@maillage/messaging';
import { IDS } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { KeepRequest } from '../use-cases/keep-request.use-case.js';

type Request = EventEnvelope<
  'appointments.message.requested.v1' | 'referrals.message.requested.v1'
>;

@Controller()
export class StoreRequestedMessage {
  constructor(
    private readonly inbox: Inbox,
    private readonly keep: KeepRequest,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  @Reaction('appointments.message.requested.v1', 'referrals.message.requested.v1')
  async store(envelope: Request): Promise<void> {
    const { recipient, template, params, notBefore, expiresAt, dedupeKey, about } = envelope.data;
    const requestedBy =
      envelope.type === 'appointments.message.requested.v1' ? 'appointments' : 'referrals';
    await this.inbox.once(envelope, 'store-requested-message', (tx) =>
      this.keep.run(tx, {
        id: this.ids.next(),
        ...{ requestedBy, dedupeKey, recipient, template, params },
        ...(about ? { about } : {}),
        secrets: {},
        notBefore: notBefore === null ? null : new Date(notBefore),
        expiresAt: new Date(expiresAt),
        correlationId: envelope.correlationid,
        traceparent: nextTraceparent(envelope.traceparent),
      }),
    );
  }
}
