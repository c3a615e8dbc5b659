import { roles, type Role } from '@maillage/contracts/codes';
import type { GrantState } from '@maillage/contracts/events';
import { DomainError } from '@maillage/kernel';

/** What a signed-in session holds; kept in Redis, never in the browser. */
export interface SignedInSession {
  readonly memberId: string;
  readonly displayName: string;
  readonly grants: readonly GrantState[];
  readonly role: Role;
  /** Epoch milliseconds. */
  readonly signedInAt: number;
  readonly grantsReadAt: number;
  /** Browser and system in plain words, e.g. « Firefox sur Windows ». */
  readonly device: string;
  /** For the provider's logout. */
  readonly idToken: string;
}

/** Why somebody leaves for the provider. */
export interface SignInPurpose {
  readonly returnTo: string;
  /** Of the mailed link that the sign-in was begun with. */
  readonly invitationToken?: string;
}

/** What must be remembered between leaving for the provider and coming back. */
export interface PendingSignIn extends SignInPurpose {
  readonly state: string;
  readonly nonce: string;
  /** Null: without PKCE. */
  readonly codeVerifier: string | null;
}

declare module 'fastify' {
  interface Session {
    signedIn?: SignedInSession;
    pending?: PendingSignIn;
    /** State of a sign-out that the browser has gone to the provider with. */
    signingOut?: string;
  }
}

/** A session ends 8 h after sign-in, or after 30 min without a request. Source: domain-directory §2. */
export const sessionLimits = { totalMs: 8 * 3_600_000, idleMs: 30 * 60_000 } as const;
/** Grants are asked again when older than 30 s; without an answer the old ones serve 5 min at most. */
export const grantAges = { freshMs: 30_000, toleratedMs: 5 * 60_000 } as const;

/** Roles of a member, in the order in which one is taken at sign-in. */
export function rolesOf(grants: readonly GrantState[]): Role[] {
  return roles.filter((role) => grants.some((grant) => grant.role === role));
}

/** Only the grants of the active role count; several scopes of one role are active together. */
export function activeGrants(session: SignedInSession): GrantState[] {
  return session.grants.filter((grant) => grant.role === session.role);
}

/** Name of the cookie: ports do not separate cookies, so the name carries the port where `__Host-` cannot be had. */
export function cookieName(secure: boolean, port: string): string {
  return secure ? '__Host-maillage' : `maillage-${port}`;
}

/** What whoever needs a session is answered without one. */
export const signedOut = (): DomainError =>
  new DomainError('unauthenticated', 'SESSION.SIGNED_OUT', 'Nobody is signed in; sign in first.');
