export const PERSONS = Symbol('Persons');

/** The directory's beneficiaries, of whom nothing is kept here but the id. */
export interface Persons {
  /**
   * Whether the beneficiary is known in the network.
   * @throws DomainError (unavailable) when the directory does not answer.
   */
  belong(beneficiaryId: string, networkId: string, askedBy: string): Promise<boolean>;
}
