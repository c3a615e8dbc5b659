export const INVITATION_LINKS = Symbol('InvitationLinks');

/** The secret of a mailed link. Only its hash is kept: the database gives no way in. */
export interface InvitationLinks {
  fresh(): { readonly token: string; readonly hash: string };
  hashOf(token: string): string;
}
