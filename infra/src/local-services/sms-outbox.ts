import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { SmsToSend } from '@maillage/contracts/http/directory';

export interface SmsReply {
  readonly id: string;
  readonly text: string;
  /** UTC instant. */
  readonly at: string;
  /** Whether Maillage was told. */
  readonly told: boolean;
}

/** An SMS as the simulated operator took it. */
export interface SentSms extends SmsToSend {
  readonly id: string;
  readonly segments: number;
  /** How often it was handed over under its key; the phone received one. */
  readonly copies: number;
  /** UTC instant of the first copy. */
  readonly takenAt: string;
  readonly receipt: 'awaited' | 'delivered' | 'failed';
  /** Whether Maillage was told of the receipt. */
  readonly told: boolean;
  readonly answers: readonly SmsReply[];
}

const MOST_SMS = 500;
const MOST_ANSWERS = 20;

/** The last SMS that the simulated operator took, in memory and in a file. */
export class SmsOutbox {
  private constructor(
    private readonly file: string,
    private sms: readonly SentSms[],
    private writing: Promise<void> = Promise.resolve(),
  ) {}

  static async open(file: string): Promise<SmsOutbox> {
    const kept = await readFile(file, 'utf8').catch(() => '[]');
    return new SmsOutbox(file, JSON.parse(kept) as SentSms[]);
  }

  /** Keeps an SMS, or counts it with the one of the same key. */
  async take(wanted: SmsToSend, at: Date): Promise<SentSms> {
    const held = this.sms.find(({ key }) => key === wanted.key);
    const taken: SentSms = held
      ? { ...held, copies: held.copies + 1 }
      : {
          ...wanted,
          id: randomUUID(),
          segments: segmentsOf(wanted.text),
          copies: 1,
          takenAt: at.toISOString(),
          receipt: 'awaited',
          told: false,
          answers: [],
        };
    if (held) await this.put(taken);
    else await this.keep([...this.sms, taken].slice(-MOST_SMS));
    return taken;
  }

  /** Newest first. */
  latest(most: number): SentSms[] {
    return this.sms.slice(-most).reverse();
  }

  /** Settles what became of an SMS; without effect when it was settled before, or is not kept. */
  async settle(id: string, receipt: 'delivered' | 'failed'): Promise<void> {
    const found = this.byId(id);
    if (found?.receipt === 'awaited') await this.put({ ...found, receipt });
  }

  /** @returns false when the SMS is not kept, or was answered too often. */
  async answer(id: string, text: string, at: Date): Promise<boolean> {
    const found = this.byId(id);
    if (!found || found.answers.length >= MOST_ANSWERS) return false;
    const answer = { id: randomUUID(), text, at: at.toISOString(), told: false };
    await this.put({ ...found, answers: [...found.answers, answer] });
    return true;
  }

  /** Maillage was told of the receipt of an SMS, or of an answer to it. */
  async noteTold(id: string, answerId?: string): Promise<void> {
    const found = this.byId(id);
    if (!found) return;
    const answers = found.answers.map((each) =>
      each.id === answerId ? { ...each, told: true } : each,
    );
    await this.put(answerId === undefined ? { ...found, told: true } : { ...found, answers });
  }

  async empty(): Promise<void> {
    await this.keep([]);
  }

  /** Removes the SMS to any of these numbers, from the file too. */
  async forget(numbers: readonly string[]): Promise<void> {
    await this.keep(this.sms.filter(({ to }) => !numbers.includes(to)));
  }

  private byId(id: string): SentSms | undefined {
    return this.sms.find((each) => each.id === id);
  }

  private put(changed: SentSms): Promise<void> {
    return this.keep(this.sms.map((each) => (each.id === changed.id ? changed : each)));
  }

  /** Written as a whole, so that a kill leaves the file as it was or as it is. */
  private keep(sms: readonly SentSms[]): Promise<void> {
    this.sms = sms;
    const done = this.writing
      .catch(() => undefined)
      .then(async () => {
        await writeFile(`${this.file}.new`, JSON.stringify(this.sms), { mode: 0o600 });
        await rename(`${this.file}.new`, this.file);
      });
    this.writing = done;
    return done;
  }
}

/** Source: GSM 03.38; 160 letters in one, 153 in each of several. */
function segmentsOf(text: string): number {
  return text.length <= 160 ? 1 : Math.ceil(text.length / 153);
}
