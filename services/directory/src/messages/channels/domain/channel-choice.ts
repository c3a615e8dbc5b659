import type { CallReason, MessageChannel } from '@maillage/contracts/codes';

/** What there is to reach a recipient by. */
export interface Contact {
  readonly mail: string | null;
  /** E.164 of a mobile; `null` without one, or when the person ended SMS to it. */
  readonly mobile: string | null;
  /** The person answered STOP from the number held. */
  readonly stopped: boolean;
  /** Whether there is a desk that may call. */
  readonly hasDesk: boolean;
  /** A member, who reads notices in the console. */
  readonly readsNotices: boolean;
}

/**
 * The first way that the recipient has and that was not tried; `null`: none is left.
 * Source: domain-directory §4 (a person without mobile or mail goes to the call list of the desk).
 */
export function nextWay(
  ways: readonly MessageChannel[],
  tried: readonly MessageChannel[],
  contact: Contact,
): MessageChannel | null {
  return ways.find((way) => !tried.includes(way) && has(contact, way)) ?? null;
}

/** Why a person has to be called. */
export function whyCall(
  tried: readonly MessageChannel[],
  contact: Contact,
  smsUndelivered: boolean,
): CallReason {
  if (smsUndelivered) return 'undelivered';
  if (tried.length > 0) return 'refused';
  return contact.stopped ? 'stopped' : 'no-contact';
}

function has(contact: Contact, way: MessageChannel): boolean {
  switch (way) {
    case 'mail':
      return contact.mail !== null;
    case 'sms':
      return contact.mobile !== null;
    case 'call':
      return contact.hasDesk;
    case 'notice':
      return contact.readsNotices;
  }
}
