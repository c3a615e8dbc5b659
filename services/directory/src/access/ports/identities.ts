import type { Tx } from '@maillage/kernel';

export const IDENTITIES = Symbol('Identities');

/** How a member is known to an OpenID provider; a member may have several. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Which member each identity is; an identity is one member's for ever. */
export interface Identities {
  /** Id of the member, null when nobody was linked. */
  memberOf(identity: Identity): Promise<string | null>;
  /**
   * Linking again to the same member changes nothing.
   * @throws DomainError `IDENTITY.TAKEN` (conflict) when it is another member's.
   */
  link(tx: Tx, identity: Identity, memberId: string): Promise<void>;
}
