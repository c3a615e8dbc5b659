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

/** As much of RFC 5321 as one mail needs; `recipientAnswer` is what it says to RCPT TO. */
async function anSmtpServer(recipientAnswer: string): Promise<{ url: string; mails: string[] }> {
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
        socket.write('250 kept\r\n');
        return;
      }
      const command = received.slice(0, 4).toUpperCase();
      received = '';
      if (command === 'RCPT') socket.write(`${recipientAnswer}\r\n`);
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
    const { url, mails } = await anSmtpServer('250 ok');
    const mailer = new SmtpMailer(url, 'Maillage <ne-pas-repondre@maillage.invalid>');
    expect(await mailer.send(letter)).toBe('accepted');
    expect(await mailer.send(letter)).toBe('accepted');
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      expect(mail).toContain('Message-ID: <appointments.key-1@maillage.invalid>');
      expect(mail).toContain('To: rosa@exemple.invalid');
    }
  });

  it('is refused when the server never will take it, and throws when it may later', async () => {
    const refusing = await anSmtpServer('550 no such mailbox');
    expect(await new SmtpMailer(refusing.url, 'a@b.invalid').send(letter)).toBe('refused');
    await new Promise((resolve) => server?.close(resolve));
    const busy = await anSmtpServer('450 later');
    await expect(new SmtpMailer(busy.url, 'a@b.invalid').send(letter)).rejects.toThrow();
    await new Promise((resolve) => server?.close(resolve));
    await expect(new SmtpMailer(busy.url, 'a@b.invalid').send(letter)).rejects.toThrow();
  });
});
