import type { Mail, Mailer } from './ports/mailer.js';

type Behaviour = 'accepts' | 'refuses' | 'away';

export interface MailerInMemory extends Mailer {
  readonly sent: readonly Mail[];
  behave(how: Behaviour): void;
}

/** A mail server that keeps what it accepts. */
export function mailerInMemory(): MailerInMemory {
  const sent: Mail[] = [];
  let behaviour: Behaviour = 'accepts';
  return {
    sent,
    behave: (how) => {
      behaviour = how;
    },
    send: (mail) => {
      if (behaviour === 'away') return Promise.reject(new Error('nobody listens'));
      if (behaviour === 'refuses') return Promise.resolve('refused');
      sent.push(mail);
      return Promise.resolve('accepted');
    },
  };
}
