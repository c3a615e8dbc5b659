import type { PersonLanguage, PersonNeed } from '@maillage/contracts/codes';

/** All that is kept of a person, and nothing else. Source: domain-directory §3. */
export interface PersonIdentity {
  readonly surname: string;
  readonly birthName: string | null;
  readonly firstName: string;
  /** That of `birthDate` when it is known. */
  readonly birthYear: number | null;
  /** Civil day. */
  readonly birthDate: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** Can receive an SMS. */
  readonly phoneIsMobile: boolean;
  /** Lower case. */
  readonly mail: string | null;
  readonly communeInsee: string | null;
  readonly language: PersonLanguage | null;
  readonly needs: readonly PersonNeed[];
  /** 500 characters at most. */
  readonly note: string | null;
}

/** A person who is helped, in clear: only ever in memory, on the way to somebody who may read it. */
export interface Beneficiary extends PersonIdentity {
  readonly id: string;
  readonly networkId: string;
  /** Where the person was received, the first house first. */
  readonly structureIds: readonly string[];
  /** Member who entered the person. */
  readonly createdBy: string;
  /** Persons of the network who are perhaps the same; nobody has looked yet. */
  readonly possibleDuplicateOf: readonly string[];
  readonly version: number;
}
