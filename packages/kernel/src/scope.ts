/**
 * What the caller may see: built from the token by one function (`service-kit`), never by hand.
 * Every repository query that returns business data takes it as a required argument.
 * Source: docs/adr/0004-scope-is-an-argument.md
 */
export type Scope =
  | StructureScope
  | PrescriberScope
  | CoordinatorScope
  | OperatorTeamScope
  | NationalScope
  | AdminScope
  | ServiceScope;

export interface StructureScope {
  readonly role: 'agent' | 'structure-manager';
  readonly memberId: string;
  readonly structureIds: readonly string[];
  /** Networks of those structures. */
  readonly networkIds: readonly string[];
}

export interface PrescriberScope {
  readonly role: 'prescriber';
  readonly memberId: string;
  readonly networkIds: readonly string[];
}

export interface CoordinatorScope {
  readonly role: 'coordinator';
  readonly memberId: string;
  readonly networkIds: readonly string[];
}

export interface OperatorTeamScope {
  readonly role: 'operator-agent' | 'operator-manager';
  readonly memberId: string;
  readonly teamIds: readonly string[];
}

export interface NationalScope {
  readonly role: 'national';
  readonly memberId: string;
}

export interface AdminScope {
  readonly role: 'admin';
  readonly memberId: string;
  /** `nation`: every network. */
  readonly networkIds: readonly string[] | 'nation';
}

/** A service acting on its own state, in `messaging/` and `jobs/` only. */
export interface ServiceScope {
  readonly role: 'service';
  readonly service: string;
}

export type MemberScope = Exclude<Scope, ServiceScope>;
