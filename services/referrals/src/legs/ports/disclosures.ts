export const DISCLOSURES = Symbol('Disclosures');

/** What a member of an operator team may know of a person. Never stored here. */
export interface DisclosedPerson {
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: number | null;
}

/** Names for a reader whose right to the leg has been checked. */
export interface Disclosures {
  /** Null when the directory does not answer or knows nobody: the reference is shown instead. */
  personOf(
    beneficiaryId: string,
    caseId: string,
    readerId: string,
  ): Promise<DisclosedPerson | null>;
}
