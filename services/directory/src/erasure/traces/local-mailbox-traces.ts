import { DomainError } from '@maillage/kernel';
import type { Contact, ContactTraces } from '../ports/contact-traces.js';

const timeoutMs = 5000;

/** The mail catcher of an embedded installation; in production what was sent lies with the person, out of reach. */
export class LocalMailboxTraces implements ContactTraces {
  /** @param url of the catcher's messages; undefined when there is none. */
  constructor(private readonly url: string | undefined) {}

  async forget({ mail, phone }: Contact): Promise<void> {
    const addresses = [mail, phone].filter((address) => address !== null);
    if (this.url === undefined || addresses.length === 0) return;
    const response = await fetch(this.url, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ addresses }),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => undefined);
    if (response?.ok) return;
    throw new DomainError(
      'unavailable',
      'ERASURE.TRACES_UNREACHABLE',
      'The local mailbox does not answer, so its mails to this person cannot be erased: try again.',
    );
  }
}
