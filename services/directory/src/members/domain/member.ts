import type { GrantScope, Role } from '@maillage/contracts/codes';

/** A role on a scope. */
export interface Grant {
  readonly role: Role;
  readonly scope: GrantScope;
  /** Id of the structure, network, hub or team; `nation` for the nation. */
  readonly scopeId: string;
  /** Networks the scope stands for: a structure's one, a hub's several, none for a team or the nation. */
  readonly networkIds: readonly string[];
}

/** A professional who signs in. */
export interface Member {
  readonly id: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
  readonly suspended: boolean;
  /** Who took over the work when the member was suspended; null: nobody, or not suspended. */
  readonly handedOverTo: string | null;
  readonly email: string;
  /** Null: never signed in. Written at sign-in, without a new version. */
  readonly lastSignInAt: Date | null;
  readonly registeredAt: Date;
  /** Null: never suspended, or not brought back. */
  readonly reinstatedAt: Date | null;
  readonly version: number;
}
