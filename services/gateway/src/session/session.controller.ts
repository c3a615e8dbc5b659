import { Body, Controller, Get, Inject, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { roleChoice, type SessionResource } from '@maillage/contracts/http/gateway';
import { DomainError } from '@maillage/kernel';
import { Public } from '@maillage/service-kit';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { CurrentSession } from './ports/current-session.js';
import {
  activeGrants,
  rolesOf,
  sessionLimits,
  signedOut,
  type SignedInSession,
} from './ports/session.js';

/** Public: the session is what is checked here. */
@Public()
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly current: CurrentSession,
    @Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest): Promise<SessionResource> {
    return this.resource(await this.required(request));
  }

  @Put('role')
  async chooseRole(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<SessionResource> {
    const session = await this.required(request);
    const choice = roleChoice.safeParse(body);
    if (!choice.success) {
      throw new DomainError('invalid', 'REQUEST.INVALID', 'role: one of your roles is expected.');
    }
    if (!rolesOf(session.grants).includes(choice.data.role)) {
      throw new DomainError('forbidden', 'SESSION.ROLE_NOT_HELD', 'You do not hold this role.');
    }
    const chosen = { ...session, role: choice.data.role };
    request.session.signedIn = chosen;
    return this.resource(chosen);
  }

  private async required(request: FastifyRequest): Promise<SignedInSession> {
    const session = await this.current.of(request);
    if (!session) throw signedOut();
    return session;
  }

  private resource(session: SignedInSession): SessionResource {
    return {
      memberId: session.memberId,
      displayName: session.displayName,
      role: session.role,
      roles: rolesOf(session.grants),
      grants: activeGrants(session),
      expiresAt: new Date(session.signedInAt + sessionLimits.totalMs).toISOString(),
      demonstration: this.config.DEMO_NETWORK === 'on',
    };
  }
}
