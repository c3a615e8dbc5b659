import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import PostalMime, { type Address } from 'postal-mime';

export interface CaughtMail {
  readonly id: string;
  /** The Message-Id header; sending again under the same one counts a copy. */
  readonly messageId: string;
  readonly copies: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** UTC instant of the first copy. */
  readonly receivedAt: string;
}

const MOST_MAILS = 500;

function addressOf(address: Address): string[] {
  if (address.group) return address.group.map((member) => member.address);
  return address.address ? [address.address] : [];
}

/** The last mails that were caught, in memory and in a file of JSON lines. */
export class Mailbox {
  private mails: CaughtMail[] = [];
  private writing: Promise<void> = Promise.resolve();

  private constructor(private readonly file: string) {}

  static async open(file: string): Promise<Mailbox> {
    const mailbox = new Mailbox(file);
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    for (const line of lines) {
      try {
        mailbox.take(JSON.parse(line) as CaughtMail);
      } catch {
        // A line cut short by a kill.
      }
    }
    await mailbox.rewrite();
    return mailbox;
  }

  /** Reads a raw message and keeps it, or counts it with the copy that is held. */
  async receive(raw: Buffer, receivedAt: Date): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const mail: CaughtMail = {
      id: randomUUID(),
      messageId: parsed.messageId ?? randomUUID(),
      copies: 1,
      from: parsed.from ? addressOf(parsed.from).join(', ') : '',
      to: (parsed.to ?? []).flatMap(addressOf),
      subject: parsed.subject ?? '',
      text: parsed.text ?? '(ce courriel n’a pas de version texte)',
      receivedAt: receivedAt.toISOString(),
    };
    this.take(mail);
    await this.afterWrites(() => appendFile(this.file, `${JSON.stringify(mail)}\n`));
  }

  /** Newest first. */
  latest(most: number): CaughtMail[] {
    return this.mails.slice(-most).reverse();
  }

  async empty(): Promise<void> {
    this.mails = [];
    await this.rewrite();
  }

  /** Removes the mails to any of these addresses, from the file too. */
  async forget(addresses: readonly string[]): Promise<void> {
    const gone = new Set(addresses.map((address) => address.toLowerCase()));
    this.mails = this.mails.filter(({ to }) => !to.some((each) => gone.has(each.toLowerCase())));
    await this.rewrite();
  }

  private take(mail: CaughtMail): void {
    const held = this.mails.findIndex(({ messageId }) => messageId === mail.messageId);
    const first = this.mails[held];
    if (first) this.mails[held] = { ...first, copies: first.copies + mail.copies };
    else this.mails = [...this.mails, mail].slice(-MOST_MAILS);
  }

  private async rewrite(): Promise<void> {
    const content = this.mails.map((mail) => `${JSON.stringify(mail)}\n`).join('');
    await this.afterWrites(() => writeFile(this.file, content, { mode: 0o600 }));
  }

  private afterWrites(write: () => Promise<void>): Promise<void> {
    const done = this.writing.catch(() => undefined).then(write);
    this.writing = done;
    return done;
  }
}
