export const MAILER = Symbol('Mailer');

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Left part of the Message-Id: the same for every attempt, so that a mailbox keeps one. */
  readonly messageKey: string;
}

/** `refused`: the server will never take it. A server that is away or busy throws. */
export interface Mailer {
  send(mail: Mail): Promise<'accepted' | 'refused'>;
}
