import { Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { OwnSessionResource } from '@maillage/contracts/http/gateway';
import { systemClock } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { OwnSessions } from './ports/own-sessions.js';
import { CurrentSession } from './ports/current-session.js';
import { signedOut } from './ports/session.js';

/** Public: the session is what is checked here; everybody sees and ends their own. */
@Public()
@Controller('api/session/own')
export class OwnSessionsController {
  constructor(
    private readonly current: CurrentSession,
    private readonly sessions: OwnSessions,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
  ): Promise<{ data: OwnSessionResource[]; page: { after: null } }> {
    const memberId = await this.memberOf(request);
    const now = systemClock.now().getTime();
    const data = await this.sessions.list(memberId, request.session.sessionId, now);
    return { data, page: { after: null } };
  }

  @Delete(':id')
  @HttpCode(204)
  async revoke(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    await this.sessions.revoke(await this.memberOf(request), id);
  }

  @Post('revoke-others')
  @HttpCode(204)
  async revokeOthers(@Req() request: FastifyRequest): Promise<void> {
    await this.sessions.revokeOthers(await this.memberOf(request), request.session.sessionId);
  }

  private async memberOf(request: FastifyRequest): Promise<string> {
    const session = await this.current.of(request);
    if (!session) throw signedOut();
    return session.memberId;
  }
}
