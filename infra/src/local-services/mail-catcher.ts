import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.js';

const LARGEST_MAIL = 10 * 1024 * 1024;

/** An SMTP server on loopback that takes every mail and passes none on. */
export function mailCatcher(mailbox: Mailbox): SMTPServer {
  return new SMTPServer({
    banner: 'Maillage mail catcher',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    onData: (stream, _session, done) => {
      buffer(stream)
        .then((raw) => mailbox.receive(raw, new Date()))
        .then(
          () => {
            done();
          },
          (error: unknown) => {
            done(error instanceof Error ? error : new Error(String(error)));
          },
        );
    },
  });
}
