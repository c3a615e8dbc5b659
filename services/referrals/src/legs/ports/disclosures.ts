import type { IdentityField } from '@maillage/contracts/codes';

export const DISCLOSURES = Symbol('Disclosures');

/** What a member of an operator team may know of a person: the fields their team needs. Never stored here. */
export interface DisclosedPerson {
  readonly surname?: string | undefined;
  readonly birthName?: string | null | undefined;
  readonly firstName?: string | undefined;
  readonly birthYear?: number | null | undefined;
  /** Civil day. */
  readonly birthDate?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly mail?: string | null | undefined;
  /** INSEE code of the commune of residence. */
  readonly communeInsee?: string | null | undefined;
}

/** Asked for a reader whose right to the leg has been checked. */
export interface Disclosures {
  /** Null when the directory does not answer or knows nobody: the reference is shown instead. */
  personOf(
    beneficiaryId: string,
    caseId: string,
    readerId: string,
    fields: readonly IdentityField[],
  ): Promise<DisclosedPerson | null>;
}
