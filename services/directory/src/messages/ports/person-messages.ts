import type { PersonExport } from '@maillage/contracts/http/directory';

export const PERSON_MESSAGES = Symbol('PersonMessages');

/** What is kept of messages to one person, for that person; never an address, a link or a code. */
export interface PersonMessages {
  messagesTo(beneficiaryId: string): Promise<PersonExport['messages']>;
  /** Calls that a desk was asked to make, with the house. */
  callsTo(beneficiaryId: string): Promise<Omit<PersonExport['calls'][number], 'structureName'>[]>;
}
