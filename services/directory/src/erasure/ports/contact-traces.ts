export const CONTACT_TRACES = Symbol('ContactTraces');

/** Where a person was written to. */
export interface Contact {
  /** E.164. */
  readonly phone: string | null;
  readonly mail: string | null;
}

/** What is kept outside the services of what was sent to a person: the local catcher of mails. */
export interface ContactTraces {
  /** @throws DomainError `ERASURE.TRACES_UNREACHABLE` (unavailable): nothing is erased then. */
  forget(contact: Contact): Promise<void>;
}
