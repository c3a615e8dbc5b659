import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Mailbox } from './mailbox.js';
import { html } from './page.js';

const NOW = new Date('2026-03-02T09:00:00Z');

function mail(messageId: string, subject = 'Rappel'): Buffer {
  const lines = [
    'From: Maillage <a@maillage.invalid>',
    'To: b@example.fr',
    `Message-Id: <${messageId}>`,
    `Subject: ${subject}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Votre rendez-vous est à 10 h.',
  ];
  return Buffer.from(lines.join('\r\n'));
}

const aFile = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'maillage-mail-')), 'mailbox.jsonl');

describe('the mail catcher’s mailbox', () => {
  it('shows one mail and counts its copies when it is sent again under the same Message-Id', async () => {
    const mailbox = await Mailbox.open(aFile());
    await mailbox.receive(mail('one@maillage'), NOW);
    await mailbox.receive(mail('one@maillage'), NOW);
    expect(mailbox.latest(10)).toMatchObject([
      { copies: 2, to: ['b@example.fr'], subject: 'Rappel', text: expect.stringContaining('10 h') },
    ]);
  });

  it('shows the newest first, and still after a restart', async () => {
    const file = aFile();
    const before = await Mailbox.open(file);
    await before.receive(mail('one@maillage', 'Un'), NOW);
    await before.receive(mail('two@maillage', 'Deux'), NOW);
    const after = await Mailbox.open(file);
    expect(after.latest(10).map(({ subject }) => subject)).toEqual(['Deux', 'Un']);
  });

  it('is empty once emptied, and after a restart', async () => {
    const file = aFile();
    const mailbox = await Mailbox.open(file);
    await mailbox.receive(mail('one@maillage'), NOW);
    await mailbox.empty();
    expect(mailbox.latest(10)).toEqual([]);
    expect((await Mailbox.open(file)).latest(10)).toEqual([]);
  });
});

describe('a person who is erased', () => {
  it('leaves no mail, in the file either; the others stay', async () => {
    const file = aFile();
    const mailbox = await Mailbox.open(file);
    await mailbox.receive(mail('one@maillage', 'Pour B'), NOW);
    const other = mail('two@maillage', 'Pour C').toString().replace('b@example', 'c@example');
    await mailbox.receive(Buffer.from(other), NOW);
    await mailbox.forget(['B@example.fr', '+33639980001']);
    expect(mailbox.latest(10).map(({ subject }) => subject)).toEqual(['Pour C']);
    expect(readFileSync(file, 'utf8')).not.toContain('b@example.fr');
  });
});

describe('a page', () => {
  it('shows what it is given as text, never as markup', () => {
    expect(html`<p title="${'"'}">${'<script>'}</p>`.text).toBe(
      '<p title="&quot;">&lt;script&gt;</p>',
    );
  });
});
