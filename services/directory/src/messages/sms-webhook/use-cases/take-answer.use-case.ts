import { DomainError, type Clock, type Outbox, type Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { SMS_CONTACTS, type SmsContacts } from '../../channels/ports/sms-contacts.js';
import { meaningOf } from '../domain/answer-meaning.js';
import { answered } from '../domain/answered.js';
import { FOLLOWED_SMS, type FollowedSms } from '../ports/followed-sms.js';

/** Takes in what a person answered by SMS: what it means is said, its words are not kept. */
@Injectable()
export class TakeAnswer {
  constructor(
    @Inject(FOLLOWED_SMS) private readonly followed: FollowedSms,
    @Inject(SMS_CONTACTS) private readonly contacts: SmsContacts,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Attaches it to the last message to that number; of a number that was not written to, nothing is kept.
   * @throws DomainError unavailable `SMS.STILL_CHANGING`: to be said again.
   */
  async execute(tx: Tx, { from, text }: { from: string; text: string }): Promise<void> {
    const message = await this.followed.lastTo(this.contacts.hashesOf(from));
    if (message?.recipient.kind !== 'beneficiary') return;
    const answer = meaningOf(text);
    if (answer === 'stop') await this.contacts.stop(tx, from, this.clock.now());
    if (!(await this.followed.raise(tx, message))) {
      throw new DomainError(
        'unavailable',
        'SMS.STILL_CHANGING',
        'The message changes; say it again.',
      );
    }
    await this.outbox.append(tx, [answered(message, answer)]);
  }
}
