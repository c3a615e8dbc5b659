import type { ServerResponse } from 'node:http';
import { Logger } from '@nestjs/common';
import type { LiveNotice } from '@maillage/contracts/http/gateway';
import type { Viewer } from '@maillage/contracts/may-see';
import { activeGrants, grantAges, type SignedInSession } from '../session/ports/session.js';
import type { LiveStream } from './live-streams.js';

/** A comment line keeps proxies from closing a silent stream. */
const heartbeatMs = 20_000;
/** What a console has not taken yet, at most; it opens another stream and reads everything again. */
const backlogBytes = 64 * 1024;

/** Server-sent events to one console, for as long as its session and role last. */
export class LiveConnection implements LiveStream {
  private readonly logger = new Logger('Live');
  private readonly beat = setInterval(() => this.write(': still here\n\n'), heartbeatMs);
  private readonly check = setInterval(() => this.recheck(), grantAges.freshMs);

  /** @param again the session as it is now with fresh grants, null once it has ended. */
  constructor(
    private readonly raw: ServerResponse,
    private session: SignedInSession,
    private readonly again: (held: SignedInSession) => Promise<SignedInSession | null>,
  ) {
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.write('retry: 2000\n\nevent: opened\ndata: {}\n\n');
  }

  get memberId(): string {
    return this.session.memberId;
  }

  get viewer(): Viewer {
    return { memberId: this.memberId, grants: activeGrants(this.session) };
  }

  notify(notice: LiveNotice): void {
    this.write(`event: fact\ndata: ${JSON.stringify(notice)}\n\n`);
  }

  readAgain(): void {
    this.write('event: read-again\ndata: {}\n\n');
  }

  recheck(): void {
    this.again(this.session).then(
      (now) => {
        if (now?.role === this.session.role) this.session = now;
        else this.close();
      },
      (error: unknown) => {
        this.logger.warn({ msg: 'stream closed: rights unknown', error: String(error) });
        this.close();
      },
    );
  }

  /** Says goodbye to a console that listens; one that has stopped reading is cut off. */
  close(): void {
    this.ended();
    if (this.raw.writableNeedDrain) this.raw.destroy();
    else this.raw.end();
  }

  /** Nobody is there any more: the timers stop. */
  ended(): void {
    clearInterval(this.beat);
    clearInterval(this.check);
  }

  private write(text: string): void {
    if (this.raw.writableEnded || this.raw.destroyed) return;
    if (this.raw.writableLength > backlogBytes) this.raw.destroy();
    else this.raw.write(text);
  }
}
