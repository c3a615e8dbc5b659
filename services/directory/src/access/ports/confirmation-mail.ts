import type { Tx } from '@maillage/kernel';

export const CONFIRMATION_MAIL = Symbol('ConfirmationMail');

/** Writes to a member whose address an unknown identity came with. */
export interface ConfirmationMail {
  send(
    tx: Tx,
    mail: { linkId: string; memberId: string; link: string; expiresAt: Date },
  ): Promise<void>;
}
