import { createHmac } from 'node:crypto';
import {
  signedSmsText,
  smsSignatureHeader,
  smsTimestampHeader,
  type SmsAnswer,
  type SmsReceipt,
} from '@maillage/contracts/http/directory';
import type { SentSms, SmsOutbox } from './sms-outbox.js';

export interface SmsWebhook {
  /** Address above `/receipts` and `/answers`. */
  readonly url: string;
  /** Shared with Maillage. */
  readonly secret: string;
  /** After so long a phone receives an SMS by itself, in milliseconds. */
  readonly deliversAfterMs: number;
}

interface Fact {
  readonly kind: 'receipts' | 'answers';
  readonly body: SmsReceipt | SmsAnswer;
  readonly noteTold: () => Promise<void>;
}

const LOOKS_EVERY_MS = 300;
const TIMEOUT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;
/** About half an hour. */
const MOST_TRIES = 35;
/** Said again, it would be refused again. */
const HOPELESS = new Set([400, 413, 415, 422]);

/** Tells Maillage what became of SMS and what people answered, until it has understood; each try is signed afresh. */
export class SmsTeller {
  private readonly tries = new Map<string, { readonly count: number; readonly next: number }>();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly outbox: SmsOutbox,
    private readonly webhook: SmsWebhook,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      void this.look().finally(() => {
        if (!this.ended) this.start();
      });
    }, LOOKS_EVERY_MS);
  }

  stop(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const now = Date.now();
    for (const sms of this.outbox.latest(Number.MAX_SAFE_INTEGER)) {
      const arrives = Date.parse(sms.takenAt) + this.webhook.deliversAfterMs;
      if (sms.receipt === 'awaited' && arrives <= now) {
        await this.outbox.settle(sms.id, 'delivered');
      }
    }
    const facts = this.outbox.latest(Number.MAX_SAFE_INTEGER).flatMap((sms) => this.untold(sms));
    for (const fact of facts) {
      if ((this.tries.get(fact.body.id)?.next ?? 0) <= now) await this.tell(fact);
    }
  }

  private untold({ id, to, receipt, told, answers }: SentSms): Fact[] {
    const { outbox } = this;
    const receipts: Fact[] =
      receipt === 'awaited' || told
        ? []
        : [
            {
              kind: 'receipts',
              body: { id, status: receipt },
              noteTold: () => outbox.noteTold(id),
            },
          ];
    const replies = answers
      .filter((answer) => !answer.told)
      .map((answer): Fact => ({
        kind: 'answers',
        body: { id: answer.id, from: to, text: answer.text },
        noteTold: () => outbox.noteTold(id, answer.id),
      }));
    return [...receipts, ...replies];
  }

  private async tell({ kind, body, noteTold }: Fact): Promise<void> {
    const count = (this.tries.get(body.id)?.count ?? 0) + 1;
    const status = await this.post(kind, JSON.stringify(body));
    if ((status >= 200 && status < 300) || HOPELESS.has(status) || count >= MOST_TRIES) {
      this.tries.delete(body.id);
      await noteTold();
      return;
    }
    const wait = Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** (count - 1));
    this.tries.set(body.id, { count, next: Date.now() + wait });
  }

  /** @returns 0 when nobody answers. */
  private async post(kind: Fact['kind'], body: string): Promise<number> {
    const { url, secret } = this.webhook;
    const timestamp = String(Date.now());
    const signature = createHmac('sha256', secret).update(signedSmsText(timestamp, body));
    try {
      const response = await fetch(`${url}/${kind}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [smsTimestampHeader]: timestamp,
          [smsSignatureHeader]: signature.digest('hex'),
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  }
}
