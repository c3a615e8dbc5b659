import { smsTaken, type SmsToSend } from '@maillage/contracts/http/directory';
import type { Sms, SmsOperator } from './ports/sms-operator.js';

/** A slow or silent operator ends an attempt before its lease does. */
const timeoutMs = 10_000;
/**
 * The operator understood, and will not take it: the number or the text is wrong. A token that ran out (401, 403) or an
 * address that moved (404) is ours to mend: meanwhile messages wait.
 */
const refusals = new Set([400, 410, 422]);

/** SMS by the HTTP interface of an operator: `POST <url>/messages`, told apart by its key. */
export class HttpSmsOperator implements SmsOperator {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async send({
    to,
    text,
    key,
  }: Sms): Promise<
    | { readonly taken: true; readonly id: string; readonly segments: number }
    | { readonly taken: false }
  > {
    const body: SmsToSend = { key, to, text };
    const response = await fetch(`${this.url.replace(/\/+$/, '')}/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (refusals.has(response.status)) {
      await response.body?.cancel();
      return { taken: false };
    }
    if (!response.ok) {
      await response.body?.cancel();
      const code = String(response.status);
      throw Object.assign(new Error(`the SMS operator answers ${code}`), { code });
    }
    return { taken: true, ...smsTaken.parse(await response.json()) };
  }
}
