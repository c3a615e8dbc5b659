import type { MessageChannel } from '@maillage/contracts/codes';
import type { Clock, Outbox, Tx, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { callEvent, type Call } from '../../call-list/domain/call.js';
import { CALL_LIST, type CallList } from '../../call-list/ports/call-list.js';
import { whyCall } from '../../channels/domain/channel-choice.js';
import { MAILER, type Mailer } from '../../channels/ports/mailer.js';
import { SMS_CONTACTS, type SmsContacts } from '../../channels/ports/sms-contacts.js';
import { SMS_OPERATOR, type SmsOperator } from '../../channels/ports/sms-operator.js';
import type { FailureReason } from '../../domain/message.js';
import { messageEvent } from '../../domain/message-events.js';
import { messageKeyOf } from '../../domain/message-key.js';
import { mailingTime } from '../../notices/domain/digest-time.js';
import { noticeCreated, type Notice } from '../../notices/domain/notice.js';
import { NOTICE_BOARD, type NoticeBoard } from '../../notices/ports/notice-board.js';
import type { TemplateFacts } from '../../templates/domain/template-facts.js';
import { writeLetter } from '../../templates/domain/write-letter.js';
import { writeSms } from '../../templates/domain/write-sms.js';
import { retryDelayMs } from '../domain/retry-delay.js';
import {
  MESSAGE_STORE,
  type Departure,
  type MessageStore,
  type StoredMessage,
} from '../ports/message-store.js';
import type { Reach } from './reach-recipient.query.js';
import { SENDING_RULES, type SendingRules } from './sending-rules.js';

/** Takes one message by one way; what happened and what is said of it are one transaction. */
@Injectable()
export class DispatchMessage {
  private readonly logger = new Logger('Messages');

  constructor(
    @Inject(MESSAGE_STORE) private readonly store: MessageStore,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(SMS_OPERATOR) private readonly smsOperator: SmsOperator,
    @Inject(SMS_CONTACTS) private readonly smsContacts: SmsContacts,
    @Inject(CALL_LIST) private readonly calls: CallList,
    @Inject(NOTICE_BOARD) private readonly notices: NoticeBoard,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SENDING_RULES) private readonly rules: SendingRules,
  ) {}

  async by(way: MessageChannel, message: StoredMessage, reach: Reach): Promise<void> {
    switch (way) {
      case 'mail':
        return this.attempt(message, 'mail', () => this.mail(message, reach));
      case 'sms':
        return this.attempt(message, 'sms', () => this.sms(message, reach));
      case 'call':
        return this.listCall(message, reach);
      case 'notice':
        return this.notify(message, reach);
    }
  }

  async fail(message: StoredMessage, reason: FailureReason): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.store.settleFailed(tx, message, 'queued', reason, at))) return;
      const lastWay = message.tried.at(-1) ?? null;
      await this.outbox.append(tx, [messageEvent(message, { failed: reason, lastWay })]);
    });
  }

  /** @param send how it left; `null` when the provider will never take it by this way. */
  private async attempt(
    message: StoredMessage,
    way: 'mail' | 'sms',
    send: () => Promise<Departure | null>,
  ): Promise<void> {
    let departure: Departure | null;
    try {
      departure = await send();
    } catch (error) {
      return this.later(message, way, error);
    }
    const left = departure;
    const at = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      if (left === null) await this.store.passOn(tx, message, way, at);
      else await this.settle(tx, message, left, at);
    });
  }

  private async mail(message: StoredMessage, reach: Reach): Promise<Departure | null> {
    const answer = await this.mailer.send({
      to: reach.contact.mail ?? '',
      ...writeLetter(this.factsOf(message, reach)),
      messageKey: messageKeyOf(message),
    });
    return answer === 'accepted' ? { channel: 'mail' } : null;
  }

  private async sms(message: StoredMessage, reach: Reach): Promise<Departure | null> {
    const to = reach.contact.mobile ?? '';
    const text = writeSms(this.factsOf(message, reach));
    const answer = await this.smsOperator.send({ to, text, key: messageKeyOf(message) });
    if (!answer.taken) return null;
    return {
      channel: 'sms',
      providerId: answer.id,
      costUnits: answer.segments,
      contactHash: this.smsContacts.hashOf(to),
    };
  }

  private async listCall(message: StoredMessage, reach: Reach): Promise<void> {
    const { recipient, id, template, params, expiresAt } = message;
    if (recipient.kind !== 'beneficiary' || reach.structureId === null) return;
    const call: Call = {
      id,
      networkId: reach.networkId ?? '',
      structureId: reach.structureId,
      beneficiaryId: recipient.id,
      template,
      params,
      reason: whyCall(message.tried, reach.contact, message.undelivered),
      status: 'to-call',
      listedAt: this.clock.now(),
      expiresAt,
      triedAt: null,
      settledBy: null,
      version: 1,
    };
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.store.list(tx, message))) return;
      await this.calls.add(tx, call);
      await this.outbox.append(tx, [callEvent('listed', call)]);
    });
  }

  /** The notice stands at once; the mail beside it follows the frequency that the member chose. */
  private async notify(message: StoredMessage, reach: Reach): Promise<void> {
    const { recipient, id, template, params } = message;
    if (recipient.kind !== 'member') return;
    const memberId = recipient.id;
    const at = this.clock.now();
    const mailing = mailingTime(await this.notices.frequencyOf(memberId), at, reach.zone);
    const digestAt = mailing instanceof Date ? mailing : null;
    const notice: Notice = {
      id,
      memberId,
      template,
      params,
      createdAt: at,
      readAt: null,
      digestAt,
    };
    await this.unitOfWork.run(async (tx) => {
      const ours =
        mailing === 'at-once'
          ? await this.store.passOn(tx, message, 'notice', at)
          : await this.settle(tx, message, { channel: 'notice' }, at);
      if (!ours) return;
      await this.notices.add(tx, notice);
      await this.outbox.append(tx, [noticeCreated(notice)]);
    });
  }

  /** @returns false when it was settled before: nothing is said twice. */
  private async settle(
    tx: Tx,
    message: StoredMessage,
    departure: Departure,
    at: Date,
  ): Promise<boolean> {
    if (!(await this.store.settleSent(tx, message, departure, at))) return false;
    const costUnits = departure.channel === 'sms' ? departure.costUnits : 0;
    const sent = messageEvent(message, { sentBy: departure.channel, costUnits });
    await this.outbox.append(tx, [sent]);
    return true;
  }

  private async later(message: StoredMessage, way: string, error: unknown): Promise<void> {
    const now = this.clock.now();
    const again = now.getTime() + retryDelayMs(message.attempts);
    const dueAt = new Date(Math.min(again, message.expiresAt.getTime()));
    const why = (error as { code?: string }).code ?? (error as Error).name;
    this.logger.warn(`message ${message.id} waits until ${dueAt.toISOString()}: ${way} ${why}`);
    await this.store.postpone(message, now, dueAt);
  }

  private factsOf({ template, params, secrets }: StoredMessage, reach: Reach): TemplateFacts {
    const { place, zone } = reach;
    return { template, params, secrets, place, zone, publicUrl: this.rules.publicUrl };
  }
}
