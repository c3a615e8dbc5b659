import type { Tx } from '@maillage/kernel';

export const INVITATIONS = Symbol('Invitations');

/** Who signs in with an invitation, as the provider has said it. */
export interface InvitedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** The member that this identity is linked to already: the invitation then adds to what they hold. */
  readonly memberId: string | null;
}

/** Invitations as sign-in needs them: whoever holds the mailed link is whom it was sent to. */
export interface Invitations {
  /**
   * Takes an invitation up, once: afterwards its member exists with the grants it promised, in the same transaction.
   * The caller links the identity to that member.
   * @returns the member's id, `identity.memberId` when there is one; null when the token is unknown, used or expired
   */
  accept(tx: Tx, token: string, identity: InvitedIdentity): Promise<string | null>;
}
