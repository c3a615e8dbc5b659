import { Injectable } from '@nestjs/common';
import type { EventEnvelope } from '@maillage/contracts/events';
import type { LiveNotice } from '@maillage/contracts/http/gateway';
import { maySee, type Viewer } from '@maillage/contracts/may-see';

/** One open console: whom it belongs to, and how to write to it. */
export interface LiveStream {
  readonly viewer: Viewer;
  readonly memberId: string;
  notify(notice: LiveNotice): void;
  /** Something may have been missed: read everything again. */
  readAgain(): void;
  /** Reads session and grants again at once; closes when one of them has ended. */
  recheck(): void;
  close(): void;
}

/** Streams of one member beyond which the oldest is closed: a tab forgotten ten times over. */
const streamsPerMember = 10;

/** The open consoles of this replica, and what each may be told. */
@Injectable()
export class LiveStreams {
  private readonly streams = new Set<LiveStream>();

  open(stream: LiveStream): void {
    const others = [...this.streams].filter((one) => one.memberId === stream.memberId);
    if (others.length >= streamsPerMember) others[0]?.close();
    this.streams.add(stream);
  }

  closed(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  get size(): number {
    return this.streams.size;
  }

  /** Tells those who may see it; a change of somebody's grants is read again at once. */
  say(envelope: EventEnvelope): void {
    const notice = {
      type: envelope.type,
      id: envelope.subject,
      version: envelope.aggregateversion,
    };
    for (const stream of this.streams) {
      if (envelope.type === 'directory.member.updated.v1' && envelope.subject === stream.memberId) {
        stream.recheck();
      }
      if (maySee(envelope, stream.viewer)) stream.notify(notice);
    }
  }

  readAgain(): void {
    for (const stream of this.streams) stream.readAgain();
  }

  closeAll(): void {
    for (const stream of [...this.streams]) stream.close();
  }
}
