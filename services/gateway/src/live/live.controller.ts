import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveNotice } from '@maillage/contracts/http/gateway';
import { Public } from '@maillage/service-kit';
import type { Viewer } from '@maillage/contracts/may-see';
import { systemClock } from '@maillage/kernel';
import { CurrentSession } from '../session/current-session.js';
import { signedOut } from '../session/session.controller.js';
import {
  activeGrants,
  grantAges,
  sessionLimits,
  type SignedInSession,
} from '../session/session.js';
import { LiveStreams, type LiveStream } from './live-streams.js';

/** A comment line keeps proxies from closing a silent stream. */
const heartbeatMs = 20_000;

/** Public: the session is what is checked here. */
@Public()
@Controller('api/live')
export class LiveController {
  private readonly logger = new Logger('Live');

  constructor(
    private readonly current: CurrentSession,
    private readonly streams: LiveStreams,
  ) {}

  /** Server-sent events: `{type, id, version}` of every fact that this session may see. */
  @Get()
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = await this.current.of(request);
    if (!session) throw signedOut();
    const { raw } = reply.hijack();
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\nevent: opened\ndata: {}\n\n');
    this.follow(session, raw);
  }

  private follow(first: SignedInSession, raw: FastifyReply['raw']): void {
    let session = first;
    const recheck = async (): Promise<void> => {
      const now = systemClock.now().getTime();
      const tooOld = now - session.signedInAt > sessionLimits.totalMs;
      const renewed = tooOld ? null : await this.current.renew(session, now);
      if (renewed?.role !== session.role) {
        stream.close();
        return;
      }
      session = renewed;
      stream.viewer = viewerOf(session);
    };
    const guardedRecheck = (): void => {
      recheck().catch((error: unknown) => {
        this.logger.warn({ msg: 'stream closed: rights unknown', error: String(error) });
        stream.close();
      });
    };
    const beat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs);
    const check = setInterval(guardedRecheck, grantAges.freshMs);
    const stream: LiveStream = {
      memberId: session.memberId,
      viewer: viewerOf(session),
      notify: (notice: LiveNotice) => raw.write(`event: fact\ndata: ${JSON.stringify(notice)}\n\n`),
      readAgain: () => raw.write('event: read-again\ndata: {}\n\n'),
      recheck: guardedRecheck,
      close: () => raw.end(),
    };
    raw.on('close', () => {
      clearInterval(beat);
      clearInterval(check);
      this.streams.closed(stream);
    });
    this.streams.open(stream);
  }
}

function viewerOf(session: SignedInSession): Viewer {
  return { memberId: session.memberId, grants: activeGrants(session) };
}
