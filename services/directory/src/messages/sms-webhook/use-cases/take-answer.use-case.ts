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
   * STOP counts whatever is known of the number. Any answer is attached to the last message to it; where none is kept,
   * nothing else is.
   * @throws DomainError unavailable `SMS.STILL_CHANGING`: to be said again.
   */
  async execute(tx: Tx, { from, text }: { from: string; text: string }): Promise<void> {
    const answer = meaningOf(text);
    if (answer === 'stop') await this.contacts.stop(tx, from, this.clock.now());
    const message = await this.followed.lastTo(this.contacts.hashesOf(from));
    if (message?.recipient.kind !== 'beneficiary') return;
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
