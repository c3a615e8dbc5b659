import type { LiveNotice } from '@maillage/contracts/http/gateway';
import { eventually } from '@maillage/testing';

/** A notice, and when it came in (milliseconds since the epoch). */
export interface HeardNotice extends LiveNotice {
  readonly at: number;
}

/** Server-sent events of `/api/live`, read in the background. */
export class LiveStream {
  readonly notices: HeardNotice[] = [];
  /** Why the stream ended, when it was not closed from here. */
  ended: unknown;
  private opened = false;

  private constructor(
    private readonly aborting: AbortController,
    private readonly heard: (notice: HeardNotice) => void,
  ) {}

  /** Resolves once the stream says that it is open. `heard` is called for each notice as it comes. */
  static async open(
    url: string,
    headers: Readonly<Record<string, string>>,
    heard: (notice: HeardNotice) => void = () => undefined,
  ): Promise<LiveStream> {
    const aborting = new AbortController();
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: aborting.signal,
    });
    if (response.status !== 200 || !response.body) {
      throw new Error(`${url} was answered ${response.status}: ${await response.text()}`);
    }
    const stream = new LiveStream(aborting, heard);
    void stream.read(response.body);
    await eventually(() => stream.opened, { message: 'the live stream to open' });
    return stream;
  }

  /** The first notice that fits, already heard or heard within `timeoutMs`. */
  notice(
    fits: (notice: HeardNotice) => boolean,
    { timeoutMs = 2000, message = 'a live notice' } = {},
  ): Promise<HeardNotice> {
    const heard = (): HeardNotice | undefined => {
      const found = this.notices.find(fits);
      if (!found && this.ended) throw new Error('the live stream ended', { cause: this.ended });
      return found;
    };
    return eventually(heard, { timeoutMs, intervalMs: 10, message });
  }

  close(): void {
    this.aborting.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
      this.ended = new Error('the gateway ended the stream');
    } catch (error) {
      if (!this.aborting.signal.aborted) this.ended = error;
    }
  }

  private take(block: string): void {
    const field = (name: string): string | undefined =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    if (field('event') === 'opened') this.opened = true;
    if (field('event') !== 'fact') return;
    const notice = JSON.parse(field('data') ?? '') as LiveNotice;
    const heard = { ...notice, at: Date.now() };
    this.notices.push(heard);
    this.heard(heard);
  }
}
