import { randomUUID } from 'node:crypto';
import type { Clock, IdSource, Tx } from '@maillage/kernel';
import { currentContext, nextTraceparent } from '@maillage/messaging';
import { CLOCK, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CALL_LIST, type CallList } from '../../call-list/ports/call-list.js';
import { ONE_TIME_CODES, type OneTimeCodes } from '../../one-time-codes/ports/one-time-codes.js';
import type { Messages, MessageToSend } from '../../ports/messages.js';
import { MESSAGE_STORE, type MessageStore } from '../ports/message-store.js';

/** The way in for the directory's own parts; it carries on the context of the request at hand. */
@Injectable()
export class MessagesInProcess implements Messages {
  constructor(
    @Inject(MESSAGE_STORE) private readonly store: MessageStore,
    @Inject(CALL_LIST) private readonly calls: CallList,
    @Inject(ONE_TIME_CODES) private readonly codes: OneTimeCodes,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async request(tx: Tx, message: MessageToSend): Promise<void> {
    const { recipient, template, params = {}, secrets = {}, notBefore, expiresAt } = message;
    const context = currentContext();
    const toAddress = recipient.kind === 'address';
    await this.store.store(
      tx,
      {
        id: this.ids.next(),
        requestedBy: 'directory',
        dedupeKey: message.dedupeKey,
        recipient: toAddress ? { kind: 'address' } : recipient,
        template,
        params,
        secrets: toAddress ? { ...secrets, address: recipient.address } : secrets,
        notBefore: notBefore ?? null,
        expiresAt,
        correlationId: context?.correlationId ?? randomUUID(),
        traceparent: nextTraceparent(context?.traceparent),
      },
      this.clock.now(),
    );
  }

  async forgetRecipient(tx: Tx, beneficiaryId: string): Promise<void> {
    await this.store.forgetRecipient(tx, beneficiaryId);
    await this.calls.forgetBeneficiary(tx, beneficiaryId);
    await this.codes.forgetBeneficiary(tx, beneficiaryId);
  }
}
