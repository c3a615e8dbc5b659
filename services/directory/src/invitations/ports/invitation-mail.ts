import type { Tx } from '@maillage/kernel';
import type { Invitation } from '../domain/invitation.js';

export const INVITATION_MAIL = Symbol('InvitationMail');

/** Mails the link, once for each round, when what caused it is committed. */
export interface InvitationMail {
  send(tx: Tx, invitation: Invitation, token: string): Promise<void>;
}
