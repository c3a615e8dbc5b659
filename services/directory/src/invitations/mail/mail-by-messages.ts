import type { Tx } from '@maillage/kernel';
import { SERVICE_CONFIG } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { DirectoryConfig } from '../../config.js';
import { MESSAGES, type Messages } from '../../messages/ports/messages.js';
import type { Invitation } from '../domain/invitation.js';
import type { InvitationMail } from '../ports/invitation-mail.js';

/** The link stands among what only the recipient may read. */
@Injectable()
export class MailByMessages implements InvitationMail {
  constructor(
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(SERVICE_CONFIG) private readonly config: Pick<DirectoryConfig, 'PUBLIC_URL'>,
  ) {}

  async send(tx: Tx, { id, email, round, expiresAt }: Invitation, token: string): Promise<void> {
    await this.messages.request(tx, {
      recipient: { kind: 'address', address: email },
      template: 'invitation',
      secrets: { link: `${this.config.PUBLIC_URL}/invitation?token=${token}` },
      expiresAt,
      dedupeKey: `invitation:${id}:${String(round)}`,
    });
  }
}
