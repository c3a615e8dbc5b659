import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Mail } from './ports/mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

jest.setTimeout(30_000);

const letter: Mail = {
  to: 'rosa@exemple.invalid',
  subject: 'Votre rendez-vous est annulé',
  text: 'Bonjour,\n\nÀ bientôt.\n',
  messageKey: 'appointments.key-1',
};

let server: Server | undefined;

afterEach(async () => {
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  server = undefined;
});

/** As much of RFC 5321 as one mail needs; `answers` is what it says to a command instead of 250. */
async function anSmtpServer(
  answers: Readonly<Record<string, string>> = {},
): Promise<{ url: string; mails: string[] }> {
  const mails: string[] = [];
  server = createServer((socket) => {
    let inData = false;
    let received = '';
    socket.write('220 test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
      if (inData) {
        if (!received.endsWith('\r\n.\r\n')) return;
        mails.push(received);
        inData = false;
        received = '';
        socket.write(`${answers['.'] ?? '250 kept'}\r\n`);
        return;
      }
      const command = received.slice(0, 4).toUpperCase();
      received = '';
      const answer = answers[command];
      if (answer !== undefined) socket.write(`${answer}\r\n`);
      else if (command === 'QUIT') socket.end('221 bye\r\n');
      else if (command === 'DATA') {
        inData = true;
        socket.write('354 go on\r\n');
      } else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${String((server?.address() as AddressInfo).port)}`, mails };
}

describe('mail by SMTP', () => {
  it('leaves with the Message-Id it was given, each time the same', async () => {
    const { url, mails } = await anSmtpServer();
    const mailer = new SmtpMailer(url, 'Maillage <ne-pas-repondre@maillage.invalid>');
    expect(await mailer.send(letter)).toBe('accepted');
    expect(await mailer.send(letter)).toBe('accepted');
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      expect(mail).toContain('Message-ID: <appointments.key-1@maillage.invalid>');
      expect(mail).toContain('To: rosa@exemple.invalid');
    }
  });

  it.each([
    ['the mailbox', { RCPT: '550 no such mailbox' }],
    ['the content', { '.': '554 5.6.0 not taken' }],
  ])('is refused when the server never will take %s', async (_what, answers) => {
    const { url } = await anSmtpServer(answers);
    expect(await new SmtpMailer(url, 'a@b.invalid').send(letter)).toBe('refused');
  });

  it.each([
    ['is busy', { RCPT: '450 later' }],
    ['refuses the sender', { MAIL: '550 5.7.1 sender not allowed' }],
    ['wants a sign-in first', { RCPT: '530 5.7.0 authentication required' }],
    ['lets nobody in', { EHLO: '554 no service', HELO: '554 no service' }],
  ])('waits while the server %s', async (_why, answers) => {
    const { url } = await anSmtpServer(answers);
    await expect(new SmtpMailer(url, 'a@b.invalid').send(letter)).rejects.toThrow();
  });

  it('waits while the server refuses the password', async () => {
    const { url } = await anSmtpServer({
      EHLO: '250-test\r\n250 AUTH PLAIN',
      AUTH: '535 5.7.8 wrong password',
    });
    const signedIn = url.replace('smtp://', 'smtp://relay:expired@');
    await expect(new SmtpMailer(signedIn, 'a@b.invalid').send(letter)).rejects.toThrow('535');
  });

  it('waits while there is no server', async () => {
    const { url } = await anSmtpServer();
    await new Promise((resolve) => server?.close(resolve));
    await expect(new SmtpMailer(url, 'a@b.invalid').send(letter)).rejects.toThrow();
  });
});
