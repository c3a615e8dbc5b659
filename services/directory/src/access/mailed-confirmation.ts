import type { Tx } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGES, type Messages } from '../messages/ports/messages.js';
import type { ConfirmationMail } from './ports/confirmation-mail.js';

/** Asks the directory's own sender to write to the member, in the transaction that made the link. */
@Injectable()
export class MailedConfirmation implements ConfirmationMail {
  constructor(@Inject(MESSAGES) private readonly messages: Messages) {}

  send(
    tx: Tx,
    { linkId, memberId, link, expiresAt }: Parameters<ConfirmationMail['send']>[1],
  ): Promise<void> {
    return this.messages.request(tx, {
      recipient: { kind: 'member', id: memberId },
      template: 'identity-confirmation',
      secrets: { link },
      expiresAt,
      dedupeKey: `identity:${linkId}`,
    });
  }
}
