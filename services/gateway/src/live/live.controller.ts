import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '@maillage/service-kit';
import { CurrentSession } from '../session/ports/current-session.js';
import { signedOut } from '../session/ports/session.js';
import { LiveConnection } from './live-connection.js';
import { LiveStreams } from './live-streams.js';

/** Public: the session is what is checked here. */
@Public()
@Controller('api/live')
export class LiveController {
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
    // Whoever left while the session was read will never be heard to leave.
    if (raw.destroyed) return;
    const stream = new LiveConnection(raw, session, (held) => this.current.again(request, held));
    raw.on('close', () => {
      stream.ended();
      this.streams.closed(stream);
    });
    this.streams.open(stream);
  }
}
