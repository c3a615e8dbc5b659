import type { Tx } from '@maillage/kernel';
import type { Identity } from './identities.js';

export const IDENTITY_LINKS = Symbol('IdentityLinks');

/** An identity that says it is a member’s, until the member confirms it from their mail. */
export interface IdentityLink {
  readonly id: string;
  readonly identity: Identity;
  readonly memberId: string;
  readonly expiresAt: Date;
}

export interface IdentityLinks {
  /** Whether a mail for this identity is on its way already. */
  isAsked(identity: Identity, now: Date): Promise<boolean>;
  ask(tx: Tx, link: IdentityLink): Promise<void>;
  /** Null: unknown, used or expired. */
  byId(id: string, now: Date, tx?: Tx): Promise<IdentityLink | null>;
  /** It serves once. @returns false when it was used meanwhile. */
  use(tx: Tx, id: string): Promise<boolean>;
}
