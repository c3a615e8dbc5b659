import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CLIENTS, type ClientAccess, type LoggedCall } from './client-access.js';

/** As many as one question carries. */
const batch = 200;
/** Kept while the directory is away; beyond, the oldest go. */
const mostWaiting = 10_000;
const retryMs = 2_000;

/** Tells the directory of each call of a client, in batches while it answers. */
@Injectable()
export class ClientCallLog implements OnApplicationShutdown {
  private readonly logger = new Logger('ClientCalls');
  private waiting: LoggedCall[] = [];
  private sending: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;

  constructor(@Inject(CLIENTS) private readonly clients: ClientAccess) {}

  add(call: LoggedCall): void {
    this.waiting.push(call);
    if (this.waiting.length > mostWaiting) this.waiting = this.waiting.slice(-mostWaiting);
    if (!this.retry) this.send();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.retry);
    await this.sending;
    await this.sendAll().catch(() => undefined);
  }

  private send(): void {
    this.sending ??= this.sendAll()
      .catch((error: unknown) => {
        this.logger.warn(`${String(this.waiting.length)} calls wait: ${(error as Error).message}`);
        this.retry = setTimeout(() => {
          this.retry = undefined;
          this.send();
        }, retryMs).unref();
      })
      .finally(() => (this.sending = undefined));
  }

  private async sendAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const calls = this.waiting.slice(0, batch);
      await this.clients.keepCalls(calls);
      const sent = new Set(calls);
      this.waiting = this.waiting.filter((call) => !sent.has(call));
    }
  }
}
